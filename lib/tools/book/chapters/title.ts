/**
 * The title of a notebook, and what its opening says.
 *
 * @module
 */
import { textOf } from "../markup/prose/marks.ts";
import type { Prose, ProsePart } from "../markup/prose/prose.ts";
import type { ChapterCell } from "./chapter_cell.ts";
import { questionOf } from "./question.ts";

/** What a notebook says about itself. */
export interface Opening {
  /** Its title, if it has one. */
  readonly title: string | undefined;
  /** The question it answers. */
  readonly question: string;
  /** Its cells without what the page says above them. */
  readonly cells: readonly ChapterCell[];
}

/** How many parts of the prose are looked at for the question. */
const LOOKED_AT = 5;

/**
 * Takes what a notebook says about itself out of its cells: the first heading of the first
 * level, else the first heading of its first prose, is the title, rather one on its own than
 * one in a quote or a list; the question stands after it. The page says both, and how long
 * it takes to read.
 *
 * @param cells The cells.
 * @param label How a notebook says how long it takes to read it.
 */
export function openingOf(cells: readonly ChapterCell[], label: string): Opening {
  const proses = cells.flatMap((cell) => cell.kind === "prose" ? [cell.prose] : []);
  const all = proses.flatMap((prose) => prose.parts.map((part) => ({ prose, part })));
  const titled = all.filter(({ part }) => part.title !== "");
  const found = [false, true].map((isInner) => {
    const fit = titled.filter(({ part }) => part.isInner === isInner);
    return fit.find(({ part }) => part.level === 1) ??
      fit.find(({ prose, part }) => prose === proses[0] && part.level !== undefined);
  });
  const at = all.findIndex((one) => one === (found[0] ?? found[1]));
  const from = Math.max(0, at);
  const saysTime = (part: ProsePart, { marks }: Prose) => withoutTime(part, marks, label);
  const after = all.slice(from, from + LOOKED_AT);
  const question = after
    .map(({ part, prose }) => questionOf(saysTime(part, prose).html, prose.marks))
    .find((question) => question !== "") ?? "";
  const changed = all[from];
  return {
    title: all[at]?.part.title,
    question,
    cells: cells.map((cell) => {
      if (cell.kind !== "prose" || cell.prose !== changed?.prose) return cell;
      const { parts, marks } = cell.prose;
      const rest = parts.map((part) => {
        if (part !== changed.part) return part;
        const bare = saysTime(part, cell.prose);
        return at === -1 ? bare : { ...bare, level: undefined, title: "", heading: "" };
      });
      return { ...cell, prose: { parts: rest, marks } };
    }),
  };
}

/** A part of the prose without the paragraph that says how long it takes to read. */
function withoutTime(part: ProsePart, marks: Prose["marks"], label: string): ProsePart {
  const html = part.html.replaceAll(
    /<p>([^]*?)<\/p>\n?/g,
    (paragraph, inside) => textOf(inside, marks).startsWith(label) ? "" : paragraph,
  );
  return { ...part, html };
}

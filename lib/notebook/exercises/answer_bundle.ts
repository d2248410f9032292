/**
 * What is said about an answer, in the forms that notebooks keep.
 *
 * @module
 */
import { CATEGORIES } from "../../plots/style/colours.ts";
import { escapeHtml } from "../../text/escape.ts";
import type { Exercise, Exhibit, Verdict } from "./exercise.ts";
import { typed } from "./exercise_of.ts";
import { exhibitHtml, exhibitText } from "./exhibit.ts";
import { words } from "./words/words.ts";

const [BLUE, ORANGE, GREEN] = CATEGORIES;
const COLOURS = { right: GREEN, wrong: ORANGE, broken: ORANGE, unfinished: BLUE };

/** What is told of an exercise together with a verdict. */
type Told = Pick<Exercise<never>, "name" | "hints" | "afterwards">;

/**
 * Puts a verdict into words and tables.
 *
 * @param exercise What was to be solved.
 * @param verdict What is said about the answer.
 * @param tries How many wrong answers there were until now: the hints grow with them.
 */
export function answerBundle(
  exercise: Told,
  verdict: Verdict,
  tries: number,
): Record<string, string> {
  const { state, message, exhibits } = verdict;
  const heading = words().headings[state](typed(exercise.name));
  const remarks = remarksOn(exercise, verdict, tries);
  const shown = exhibits.map(inBothForms);
  const text = [
    words().together([heading, message]),
    ...shown.map(({ text }) => text),
    ...remarks,
  ].join("\n\n");
  const html = [
    `<div style="border-left:4px solid ${COLOURS[state]};padding:0.2em 1em">`,
    paragraph(
      words().together([`<strong>${escapeHtml(heading)}</strong>`, inHtml(message)]),
    ),
    ...shown.map(({ html }) => html),
    ...remarks.map((remark) => paragraph(inHtml(remark))),
    "</div>",
  ].join("\n");
  return { "text/html": html, "text/plain": text };
}

function inBothForms(exhibit: Exhibit): { text: string; html: string } {
  try {
    return { text: exhibitText(exhibit), html: exhibitHtml(exhibit) };
  } catch {
    // A value may throw when it is looked at: a getter does, and a proxy.
    const title = "title" in exhibit ? exhibit.title : "";
    return inBothForms({ title, value: words().calls.unknown });
  }
}

function remarksOn(
  { name, hints, afterwards }: Told,
  { state, hint }: Verdict,
  tries: number,
): string[] {
  if (state === "right") return [afterwards];
  if (state === "broken") return [];
  const { start, hint: hintInWords, enough } = words();
  if (state === "unfinished") return [start];
  const general = hints.slice(0, hint === undefined ? tries : tries - 1);
  const given = hint === undefined ? general : [hint, ...general];
  const remarks = given.map(hintInWords);
  if (tries > hints.length) remarks.push(enough(typed(name)));
  return remarks;
}

function paragraph(html: string): string {
  return `<p style="margin:0.3em 0 0.6em;max-width:45em">${html}</p>`;
}

/** Names between backticks become code. */
function inHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}

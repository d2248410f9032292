/**
 * What is said about an answer, in the forms that notebooks keep.
 *
 * @module
 */
import { CATEGORIES } from "../../plots/style/colours.ts";
import type { Verdict, Wording } from "./exercise.ts";
import { escapeHtml, exhibitHtml, exhibitText } from "./exhibit.ts";

const HEADINGS = {
  right: "Right",
  wrong: "Not yet",
  broken: "Not yet",
  unfinished: "Not written yet",
};
const [BLUE, ORANGE, GREEN] = CATEGORIES;
const COLOURS = { right: GREEN, wrong: ORANGE, broken: ORANGE, unfinished: BLUE };

/**
 * Puts a verdict into words and tables.
 *
 * @param exercise What was to be solved.
 * @param verdict What is said about the answer.
 * @param tries How many wrong answers there were until now: the hints grow with them.
 */
export function answerBundle(
  exercise: Wording,
  verdict: Verdict,
  tries: number,
): Record<string, string> {
  const { state, message, exhibits } = verdict;
  const heading = `${HEADINGS[state]}: ${exercise.name}.`;
  const remarks = remarksOn(exercise, verdict, tries);
  const text = [
    `${heading} ${message}`.trim(),
    ...exhibits.map(exhibitText),
    ...remarks,
  ].join("\n\n");
  const html = [
    `<div style="border-left:4px solid ${COLOURS[state]};padding:0.2em 1em">`,
    paragraph(`<strong>${escapeHtml(heading)}</strong> ${inHtml(message)}`.trim()),
    ...exhibits.map(exhibitHtml),
    ...remarks.map((remark) => paragraph(inHtml(remark))),
    "</div>",
  ].join("\n");
  return { "text/html": html, "text/plain": text };
}

function remarksOn(
  { name, hints, afterwards }: Wording,
  { state, hint }: Verdict,
  tries: number,
): string[] {
  if (state === "right") return [afterwards];
  if (state === "broken") return [];
  if (state === "unfinished") {
    return [
      "Write it in the place of `todo()`, then run the cell again. " +
      "Wrong answers are welcome: each gets a hint.",
    ];
  }
  const general = hints.slice(0, hint === undefined ? tries : tries - 1);
  const given = hint === undefined ? general : [hint, ...general];
  const remarks = given.map((each) => `Hint: ${each}`);
  if (tries > hints.length) {
    remarks.push(`Enough tried? \`await solution(${name})\` shows a worked solution.`);
  }
  return remarks;
}

function paragraph(html: string): string {
  return `<p style="margin:0.3em 0 0.6em;max-width:45em">${html}</p>`;
}

/** Names between backticks become code. */
function inHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}

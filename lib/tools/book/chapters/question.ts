/**
 * The question that a notebook answers, as its opening asks it.
 *
 * @module
 */
import { type Mark, textOf } from "../markup/prose/marks.ts";

/** The longest question, in characters. */
const LONGEST = 300;

/** What may follow the end of a sentence. */
const QUOTES = "\"'”’)]」』）";

/** What ends a question, and what ends another sentence, in scripts with spaces or not. */
const ASK = "?？\u061f\u037e", END = `.!…。！｡\u0964${ASK}`;

/**
 * The question of an opening: what is emphasised and ends with a question mark; else the
 * first sentence that does; else the first sentence.
 *
 * @param opening Prose that was read, with marks.
 * @param marks What they stand for.
 */
export function questionOf(opening: string, marks: readonly Mark[]): string {
  // What a picture is called is no sentence.
  const html = opening.replaceAll(/<img [^>]*>/g, "");
  const emphasised = [...html.matchAll(/<(em|strong|i|b)>([^]*?)<\/\1>/g)]
    .map(([, , inside = ""]) => textOf(inside, marks));
  const asked = emphasised.find((text) => endsWith(text, ASK));
  if (asked !== undefined) return inShort(asked);
  const sentences = [...html.matchAll(/<p(?: [^>]*)?>([^]*?)<\/p>/g)]
    .flatMap(([, inside = ""]) => sentencesOf(textOf(inside, marks)));
  return inShort(
    sentences.find((text) => endsWith(text, ASK)) ?? sentences[0] ?? "",
  );
}

function sentencesOf(paragraph: string): string[] {
  // Chinese sentences have no space between them.
  const words = paragraph.replaceAll(/[。！？｡]+[”’」』）]*/g, "$& ").split(" ")
    .filter((word) => word !== "");
  const sentences: string[][] = [[]];
  for (const [i, word] of words.entries()) {
    sentences.at(-1)!.push(word);
    // A small letter goes on with the sentence, such as after an abbreviation.
    if (endsWith(word, END) && !/^\p{Ll}/u.test(words[i + 1] ?? "")) sentences.push([]);
  }
  return sentences.map((each) => each.join(" ")).filter((each) => each !== "");
}

/** Whether a text ends with one of some signs, apart from quotation marks and brackets. */
function endsWith(text: string, signs: string): boolean {
  let end = text.length - 1;
  while (end > 0 && QUOTES.includes(text[end]!)) end--;
  return end >= 0 && signs.includes(text[end]!);
}

function inShort(sentence: string): string {
  // Markdown knows no emphasis between a full-width sign and a Chinese one: its marks stay.
  const text = sentence.replaceAll(/^[*_]+|[*_]+$/g, "");
  if (text.length <= LONGEST) return text;
  // Between words, where there are any.
  const start = text.slice(0, LONGEST).replace(/\s+\S{0,40}$/, "");
  return `${start.replace(/[\ud800-\udbff]$/, "")}…`;
}

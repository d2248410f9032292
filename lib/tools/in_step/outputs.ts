/**
 * What a cell showed beside what the English cell showed: the same but for words.
 *
 * @module
 */
import { figureIn, type FoundFigure } from "../../notebook/drawing/saved_figure.ts";
import type { LookUp } from "../../text/spoken.ts";
import type { Json } from "../ipynb/json.ts";
import type { Cell, Output } from "../ipynb/notebook.ts";
import { drawnTexts } from "./drawn_texts.ts";
import { inShort } from "./fault.ts";
import { numbersIn } from "./prose_facts.ts";
import { foreignWords } from "./stays.ts";

const RUN = "run the Chinese notebook again";

/**
 * What the outputs of a cell have otherwise than those of the English cell.
 *
 * @param lookUp Gives the Chinese of what is drawn.
 */
export function compareOutputs(english: Cell, chinese: Cell, lookUp: LookUp): string[] {
  const before = english.outputs ?? [], after = chinese.outputs ?? [];
  if (before.length !== after.length) {
    return [`outputs must be ${before.length}, found ${after.length}: ${RUN}`];
  }
  return after.flatMap((output, i) => compareOutput(before[i]!, output, lookUp));
}

/** The figures that a cell showed. */
export function figuresOf({ outputs = [] }: Cell): FoundFigure[] {
  return outputs.flatMap((output) => figureIn(formOf(output, "text/html")) ?? []);
}

function formOf({ data }: Output, type: string): string {
  const form = (data as { [type: string]: Json } | undefined)?.[type];
  return typeof form === "string" ? form : "";
}

function compareOutput(english: Output, chinese: Output, lookUp: LookUp): string[] {
  if (english.output_type !== chinese.output_type) {
    const { output_type } = chinese;
    return [`an output must be ${english.output_type}, found ${output_type}: ${RUN}`];
  }
  if (chinese.data === undefined) {
    const [before, after] = [english, chinese].map((output) =>
      JSON.stringify([output.text, output.evalue])
    );
    return before === after ? [] : [`what is printed must be the same: ${RUN}`];
  }
  const [before, after] = [english, chinese].map((output) =>
    figureIn(formOf(output, "text/html"))
  );
  if (before && after) return compareFigures(before, after, lookUp);
  if (before || after) return [`both outputs must be figures: ${RUN}`];
  const text = formOf(chinese, "text/plain");
  return /\p{Script=Han}/u.test(text) || foreignWords(text).length === 0
    ? foreignSentences(formOf(chinese, "text/html"))
    : [`${inShort(text)} is English: ${RUN}`];
}

/** Sentences of a verdict that nobody has translated; code is no sentence. */
function foreignSentences(html: string): string[] {
  const text = html.replaceAll(
    /<code>[^]*?<\/code>|<script[^]*?<\/script>|<[^>]*>/g,
    "·",
  );
  const [found] = /[A-Za-z']{2,}(?: [A-Za-z']{2,}){2,}/.exec(text) ?? [];
  return found === undefined ? [] : [
    `${inShort(found)} is English: put its Chinese into words/zh.ts`,
  ];
}

/** Where a text stands that is written as it was given, and never by the library. */
const GIVEN = /^layout\.(?:title\.text|[xy]axis\d*\.ticktext\.\d+)$/;

function compareFigures(
  english: FoundFigure,
  chinese: FoundFigure,
  lookUp: LookUp,
): string[] {
  const title = inShort(english.figure.layout.title?.text ?? "");
  if (numbersOf(english) !== numbersOf(chinese)) {
    return [`the figure ${title} must have the same numbers: ${RUN}`];
  }
  const before = drawnTexts(english.figure), after = drawnTexts(chinese.figure);
  const known = new Map(before.map(({ path, text }) => [path, text]));
  const texts = [
    ...after.map(({ path, text }) => ({ text, original: known.get(path) ?? "" })),
    { text: chinese.alt, original: english.alt },
  ];
  const old = after.find(({ path, text }) => {
    const said = GIVEN.test(path) ? lookUp(known.get(path) ?? "") : undefined;
    return said !== undefined && said !== text;
  });
  // What stands alone before what it is a part of.
  const sorted = texts.toSorted((a, b) => a.text.length - b.text.length);
  const other = sorted.find(({ text, original }) => digits(text) !== digits(original));
  const foreign = new Map<string, string>();
  for (const { text, original } of sorted) {
    const word = foreignIn(text, original);
    if (word === undefined || foreign.has(word)) continue;
    foreign.set(
      word,
      `${inShort(text)} says ${inShort(word)}: put ${inShort(original)} into ` +
        `words/drawn.ts, or the name of the axis into lib/plots/words/zh.ts, and ${RUN}`,
    );
  }
  return [
    ...old === undefined
      ? []
      : [`${inShort(old.text)} is not what words/drawn.ts says now: ${RUN}`],
    ...other === undefined ? [] : [
      `${inShort(other.text)} must have the numbers of ${
        inShort(other.original)
      }: ${RUN}`,
    ],
    ...foreign.values(),
  ];
}

/** A word that a text still says in English; behind the name of an axis stands that of code. */
function foreignIn(text: string, original: string): string | undefined {
  const [code = ""] = /\w+$/.exec(original) ?? [];
  const isAxis = text.endsWith(` ${code}`) && /\p{Script=Han}/u.test(text);
  const own = isAxis ? text.slice(0, -code.length) : text;
  return foreignWords(own).find((word) => original.includes(word));
}

/** The numbers of a text, in no order. */
function digits(text: string): string {
  return numbersIn(text).toSorted().join(" ");
}

/** The numbers that are drawn. Their places in the picture hang on the lengths of words. */
function numbersOf({ figure }: FoundFigure): string {
  const drawn = (data: typeof figure.data) =>
    data.map(({ type, x, y, z, visible }) => [type, x, y, z, visible]);
  const frames = (figure.frames ?? []) as { data?: typeof figure.data }[];
  return JSON.stringify([
    drawn(figure.data),
    frames.map(({ data = [] }) => drawn(data)),
    figure.layout.coloraxis,
  ], (name, value) => name === "colorbar" ? undefined : value);
}

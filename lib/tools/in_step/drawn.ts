/**
 * Whether all that the cells of a notebook draw has a text in Chinese.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import { type Drawn, lookUpIn } from "../../text/spoken.ts";
import { codeCells, type Notebook } from "../ipynb/notebook.ts";
import { drawnTexts } from "./drawn_texts.ts";
import { type Fault, inShort } from "./fault.ts";
import { figuresOf } from "./outputs.ts";
import { refusedWords } from "./refused.ts";
import { foreignWords } from "./stays.ts";
import { textsInCode } from "./texts_in_code.ts";

/**
 * Where texts of cells stand as a whole: titles, names of panels, rows and steps, and what
 * numbers are. Beside the other axes stand their names, which are those of the library.
 */
const WHOLE =
  /layout\.title\.text|\.(?:name|label|ticktext\.\d+|annotations\.\d+\.text)$/;
const VALUE = "layout.yaxis.title.text";

/** What numbers are, where no cell says it. */
const UNSAID = ["value", "weight", "share", "gradient", "loss"];

/**
 * Finds what is drawn and has no text, and texts that nobody draws.
 *
 * @param name The name of the notebook.
 * @param english The English notebook, with its outputs.
 * @param drawn The texts of all notebooks, by their names without ending.
 */
export function drawnFaults(
  name: string,
  english: Notebook,
  drawn: Readonly<Record<string, Drawn>>,
): Fault[] {
  const own = drawn[name.replace(/\.ipynb$/, "")] ?? {};
  const lookUp = lookUpIn(Object.values(drawn));
  const inCode = codeCells(english).flatMap(({ source }) => textsInCode(source))
    .filter((text) => foreignWords(text.replaceAll("{}", " ")).length > 0);
  const missing = codeCells(english).flatMap((cell) => {
    const seen = figuresOf(cell).flatMap(({ figure }) => textsOfCells(figure));
    const said = new Set(inCode.flatMap((text) => {
      const one = seenOf(text, seen);
      return one === undefined || lookUp(one) !== undefined ? [] : [text];
    }));
    return [...said].map((text): Fault => ({
      notebook: name,
      cell: cell.id,
      problem: `${inShort(text)} is drawn and has no Chinese: put it into words/drawn.ts`,
    }));
  });
  const refused = Object.entries(own).flatMap(([english, chinese]) => {
    const places = (text: string) => text.match(/\{\}|\{\d\}/g)?.length ?? 0;
    return [
      ...refusedWords(chinese).map(({ found, instead }) =>
        `${inShort(found)} is not written in words/drawn.ts: ${instead}`
      ),
      ...english === chinese || foreignWords(english).length > 0 ||
          !/[a-z]/i.test(english)
        ? []
        : [`${inShort(english)} is a word of data, and must stay: take it away`],
      ...places(english) === places(chinese) ? [] : [
        `${inShort(chinese)} must put in as much as ${inShort(english)}`,
      ],
    ].map((problem): Fault => ({ notebook: name, problem }));
  });
  return [...missing, ...refused];
}

/** The texts of a figure that cells may have written. */
function textsOfCells(figure: Figure): string[] {
  const isHeatmap = figure.data.some(({ type }) => type === "heatmap");
  return drawnTexts(figure).filter(({ path, text }) =>
    WHOLE.test(path) && !(path.includes("annotations") && UNSAID.includes(text)) ||
    path === VALUE && !isHeatmap && !UNSAID.includes(text)
  ).map(({ text }) => text);
}

/** A text as it is seen: as a whole, before the name of a panel, or with what is put in. */
function seenOf(text: string, seen: readonly string[]): string | undefined {
  if (text.includes("{}")) {
    const lookUp = lookUpIn([{ [text]: text }]);
    return seen.find((one) => lookUp(one) !== undefined);
  }
  return seen.some((one) => one === text || one.startsWith(`${text}, `))
    ? text
    : undefined;
}

/** Texts that two notebooks have otherwise: one dictionary serves all. */
export function conflicts(drawn: Readonly<Record<string, Drawn>>): Fault[] {
  const known = new Map<string, { notebook: string; text: string }>();
  const faults: Fault[] = [];
  for (const [notebook, texts] of Object.entries(drawn)) {
    for (const [english, text] of Object.entries(texts)) {
      const other = known.get(english);
      if (other === undefined) known.set(english, { notebook, text });
      else if (other.text !== text) {
        const problem = `${inShort(english)} is ${inShort(text)} here and ${
          inShort(other.text)
        } in ${other.notebook}: words/drawn.ts must say the same in both`;
        faults.push({ notebook, problem });
      }
    }
  }
  return faults;
}

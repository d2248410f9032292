/**
 * One right call of each plot, with every option that it has.
 *
 * @module
 */
import { figure, matrix, row, trace } from "./wrong_values.ts";

/** Where something stands in arguments. */
export type Path = readonly (string | number)[];

/** A right call, and every place in it with the values that are right there too. */
export interface Call {
  readonly right: readonly unknown[];
  readonly places: readonly Place[];
  /** The places of objects in which no other name may stand. */
  readonly options: readonly Path[];
}

/** A place, and the names of the values that are right there. */
export type Place = readonly [path: Path, fine: readonly string[]];

const TEXTS = [
  ...["an empty text", "a text", "digits", "a long text", "a scale", "a misspelt scale"],
];
const TEXT = ["undefined", ...TEXTS];
const NAME = [...TEXTS, "0", "-1", "1", "1.5", "1e9"];
const NAMES = ["three names", "three numbers"];
const NOTHING = ["undefined", "an empty object", "an object without a prototype"];
const COUNT = ["undefined", "1", "1e9"];
const SCALE = ["undefined", "a scale"];

const labels = { key: ["a", "b", "c"] };
const words = { title: "text", target: ["a", "b", "c"], source: ["d", "e", "f"] };
const ofWords = (options: number): Place[] => [
  [[options], NOTHING],
  [[options, "title"], TEXT],
  [[options, "target"], ["undefined", ...NAMES]],
  [[options, "target", 1], NAME],
  [[options, "source"], ["undefined", ...NAMES]],
];
const ofSeries: Place[] = [
  [[0], ["a row", "a matrix"]],
  [[1], NOTHING],
  [[1, "title"], TEXT],
  [[1, "labels"], NOTHING],
  [[1, "labels", "key"], NAMES],
  [[1, "labels", "key", 1], NAME],
  [[1, "value"], TEXT],
  [[1, "scale"], SCALE],
];

/** The calls, by the names of the functions. */
export const CALLS: Readonly<Record<string, Call>> = {
  heatmap: {
    right: [matrix, { title: "text", labels, scale: "weights", columns: 1 }],
    options: [[1], [1, "labels"]],
    places: [
      [[0], ["a matrix", "heads", "layers"]],
      [[1], NOTHING],
      [[1, "title"], TEXT],
      [[1, "labels"], NOTHING],
      [[1, "labels", "key"], NAMES],
      [[1, "labels", "key", 2], NAME],
      [[1, "scale"], SCALE],
      [[1, "columns"], COUNT],
    ],
  },
  bars: {
    right: [
      row,
      { title: "text", labels, value: "text", scale: "weights", stacked: true },
    ],
    options: [[1], [1, "labels"]],
    places: [...ofSeries, [[1, "stacked"], ["undefined", "true", "false"]]],
  },
  line: {
    right: [
      row,
      { title: "text", labels, value: "text", scale: "weights", points: [[1, 2]] },
    ],
    options: [[1], [1, "labels"]],
    places: [
      ...ofSeries,
      [[1, "points"], ["undefined"]],
      [[1, "points", 0], []],
      [[1, "points", 0, 1], ["0", "-1", "1", "1.5", "1e9"]],
    ],
  },
  sideBySide: {
    right: [
      {
        before: matrix,
        after: {
          matrix,
          labels: { query: ["a", "b"] },
          note: "text",
          scale: "weights",
        },
      },
      { title: "text", labels, scale: "weights", columns: 1 },
    ],
    options: [[0, "after"], [0, "after", "labels"], [1], [1, "labels"]],
    places: [
      [[0], ["a trace", "a trace of other heads", "weights alone"]],
      [[0, "before"], ["a matrix", "another matrix", "heads", "an axis of a long name"]],
      [[0, "after"], ["a matrix", "another matrix", "heads", "an axis of a long name"]],
      [[0, "after", "matrix"], ["a matrix", "an axis of a long name"]],
      [[0, "after", "note"], TEXT],
      [[0, "after", "scale"], SCALE],
      [[0, "after", "labels"], NOTHING],
      [[0, "after", "labels", "query"], ["two names"]],
      [[1], NOTHING],
      [[1, "title"], TEXT],
      [[1, "labels"], NOTHING],
      [[1, "labels", "key"], NAMES],
      [[1, "labels", "key", 0], NAME],
      [[1, "scale"], SCALE],
      [[1, "columns"], COUNT],
    ],
  },
  contrast: {
    right: [trace, trace, words],
    options: [[2]],
    places: [
      [[0], ["a trace", "weights alone"]],
      [[1], ["a trace", "weights alone"]],
      [[1, "weights"], ["heads"]],
      ...ofWords(2),
    ],
  },
  stages: {
    right: [trace, words],
    options: [[1]],
    places: [
      [[0], ["a trace"]],
      [[0, "queries"], []],
      [[0, "maskedScores"], ["heads"]],
      [[0, "weights"], ["heads"]],
      [[0, "output"], []],
      ...ofWords(1),
      [[1, "gradientOf"], ["undefined"]],
    ],
  },
  slider: {
    right: [[["one", figure], ["two", figure]], { name: "text", start: "two" }],
    options: [[1]],
    places: [
      [[0], []],
      [[0, 0], []],
      [[0, 0, 0], TEXTS],
      [[0, 0, 1], ["a figure"]],
      [[0, 1, 1], ["a figure"]],
      [[1], []],
      [[1, "name"], TEXTS],
      [[1, "start"], ["undefined"]],
    ],
  },
  describe: {
    right: [figure],
    options: [],
    places: [
      [[0], [
        "a figure",
        "another figure",
        "a figure without traces",
        "a figure of strange parts",
      ]],
    ],
  },
  plotOf: {
    right: [matrix],
    options: [],
    places: [
      [[0], [
        ...["a row", "another row", "a matrix", "another matrix", "heads", "layers"],
        ...["a matrix of another size", "an axis of a long name"],
        ...["a figure", "another figure", "a figure without traces"],
        "a figure of strange parts",
      ]],
    ],
  },
};

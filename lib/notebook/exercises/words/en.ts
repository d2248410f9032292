/**
 * What the engine of the exercises tells a reader, in English.
 *
 * @module
 */
import { kindOf } from "../../../tensor/checks/kind_of.ts";

/** The words. Names of code stand between backticks. */
export const en = {
  /** What stands above an answer. */
  headings: {
    right: (name: string) => `Right: ${name}.`,
    wrong: (name: string) => `Not yet: ${name}.`,
    broken: (name: string) => `Not yet: ${name}.`,
    unfinished: (name: string) => `Not written yet: ${name}.`,
  },
  start: "Write it in the place of `todo()`, then run the cell again. " +
    "Wrong answers are welcome: each gets a hint.",
  hint: (hint: string) => `Hint: ${hint}`,
  enough: (name: string) =>
    `Enough tried? \`await solution(${name})\` shows a worked solution.`,
  /** A worked solution: what stands above it, and what is said of it in a text. */
  solution: {
    heading: (name: string) => `**A solution of** \`${name}\``,
    text: (name: string, explanation: string) => `A solution of ${name}. ${explanation}`,
  },

  /** What becomes of a call. */
  calls: {
    noFunction: (found: unknown) => `A function is needed, and this is ${kindOf(found)}.`,
    isAsync: "The function is async: it gives a promise in the place of an answer. " +
      "Nothing has to be waited for here, so it can do without `async` and `await`.",
    isEndless: "The function did not end within a second, so it was stopped. " +
      "Is there a loop whose end is never reached?",
    isPromise: "It returns a promise in the place of an answer. " +
      "Nothing has to be waited for here, so it can return the answer itself.",
    throws: (thrown: string) => `It throws ${thrown}.`,
    spoils: (input: string) =>
      `The function changes its input \`${input}\`, which others may ` +
      "still need. Let it work on a copy.",
    unreadable: (thrown: string) => `Looking at the answer throws ${thrown}.`,
    unknown: "something that cannot be read",
  },

  /** Where an output differs. */
  differences: {
    sort: (found: string, needed: string) =>
      `It gives ${found}, where ${needed} belongs.`,
    sortAt: (found: string, place: string, needed: string) =>
      `It gives ${found} at ${place}, where ${needed} belongs.`,
    notANumber: "It gives NaN, which is not a number.",
    notANumberAt: (place: string) => `It gives NaN, which is not a number, at ${place}.`,
    another: "It is another one.",
    anotherNumber: "The number is another one.",
    first: (place: string) => `The first number that differs is at ${place}.`,
    firstText: (place: string) => `The first text that differs is at ${place}.`,
    index: (place: number) => `index ${place}`,
    parts: (right: number, all: number, part: string) =>
      `${right} of ${all} parts are right. The first that is not is \`${part}\`.`,
  },

  /** Sorts of things: what was found, and what is needed. */
  sorts: {
    nothing: "nothing (is a `return` missing?)",
    array: (length: number) => `an array of ${length}`,
    tensor: (shape: string) => `a tensor ${shape}`,
    truth: "true or false",
    object: (parts: readonly string[]) => `an object { ${parts.join(", ")} }`,
    text: "a text",
    number: "a number",
    other: kindOf,
  },

  /** How many cases agree. */
  cases: {
    all: (count: number) => `All ${count} cases agree.`,
    some: (agreeing: number, count: number) =>
      `${agreeing} of ${count} cases agree. Here is the first that does not.`,
    yours: "yours",
    right: "right",
    /** Whose it is, and which part of it. */
    part: (whose: string, part: string) => `${whose}, ${part}`,
  },

  /** How a reader's test deals with what is right and what is wrong. */
  tests: {
    must: "the test must",
    does: "the test does",
    pass: "pass it",
    fail: "fail it",
    right: "The test passes what is right, and nothing else.",
    tooMild: (survivors: number, wrong: number) =>
      `The test passes what is right, and ${survivors} of ${wrong} that are wrong.`,
    tooStrict: "The test fails what is right.",
  },

  /** What stands before a thing to look at. */
  titled: (title: string) => `${title}:`,
  /** Sentences one after the other; an empty one is none. */
  together: (sentences: readonly string[]) =>
    sentences.filter((sentence) => sentence !== "").join(" "),
  /** Names one after the other. */
  list: (names: readonly string[]) => names.join(", "),
};

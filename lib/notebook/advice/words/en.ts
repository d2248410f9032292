/**
 * What helps after an error in a cell, in English.
 *
 * @module
 */

/** What helps after an error in a cell. */
export const en = {
  /** What was written in Python, and what to write instead. */
  isPython: (instead: string) =>
    `This looks like Python. Cells are written in TypeScript: ${instead}.`,
  insteadOf: {
    import: 'import { name } from "module"',
    function: "function name(x) { … }",
    braces: "for (const x of xs) { … }, with braces and no colon",
    print: "console.log(…)",
    constants: "true, false, null",
    lambda: "(x) => …",
    comment: "comments begin with //",
  },
  isShell:
    "This looks like a command of IPython or of a shell, which cells do not know. Cells are written in TypeScript.",
  isOther: (language: string) =>
    `This looks like ${language}. Cells are written in TypeScript.`,
  isFile: "A cell has no line that begins with #!, only a file has. Take it away.",

  unclosed: (bracket: string, line: number) =>
    `The ${bracket} of line ${line} is not closed.`,
  unopened: (bracket: string) => `Nothing opens what this ${bracket} closes.`,
  unclosedText: "A text is not closed: it ends with the quote that it begins with.",

  returnOutside:
    "Only functions return. A cell shows the value of its last line without being told.",
  unnamed: (what: string) => `Here a ${what} needs a name: ${what} Name …`,
  declared: (name: string) =>
    `${name} has been declared already, and cannot be declared so again. Take another name.`,

  foreignMark: (mark: string, line: number, instead: string) =>
    `TypeScript does not know the ${mark} of line ${line}. Write ${instead} instead.`,

  didYouMean: (name: string) => `Did you mean ${name}?`,
  standsIn: (name: string, specifier: string) =>
    `${name} is imported from ${JSON.stringify(specifier)}.`,
  noPackage: (registry: string, name: string) =>
    `${registry} has no package "${name}", or it cannot be reached now. Is the name right?`,
  noVersion: (name: string, version: string) =>
    `npm has no "${name}" of version ${version}. Without a version the newest is taken.`,
  noBuiltIn: (name: string) => `Node has no module "${name}". Is the name right?`,
  noPrefix: (name: string) =>
    `Packages are imported with where they come from: "npm:${name}". Names without work only in a project whose deno.json lists them.`,
  noModule: "Is the path right? It counts from the folder of the notebook.",
  offline: "Is there a network?",

  firstCell: (name: string) =>
    `Nothing has been run before this cell. The cell that makes ${name} comes first: run the cells above.`,
  notRun: (name: string) =>
    `No cell that was run makes ${name}. Run the one that does, or is the name right?`,
  notAbove: (name: string) => `No cell above makes ${name}. Is the name right?`,
  constant: "What const declares stays as it is. Use let for what changes.",
  undefinedPart: (name: string) =>
    `What stands before .${name} has no value here. Show it in a cell of its own to see.`,
};

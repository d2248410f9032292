/**
 * What the kernel tells a reader, in English.
 *
 * @module
 */

/** What the kernel tells a reader. */
export const en = {
  banner: (version: string) => `Headlight: TypeScript on Deno ${version}`,

  /** What a cell is told that is stopped, and what stands under it. */
  stopped: "Stopped by the reader",
  keptState: "All that cells have declared is still there.",
  couldNotStop: "The cell could not be stopped",
  restarted:
    "The kernel was restarted: what cells had declared is gone. Run the cells above again.",
  exits: (code: string) => `The cell ends the kernel by Deno.exit(${code})`,
  endedBetween: (how: string) => `The kernel ${how} after this cell`,
  notStarted: "Is Deno still where it was? Restart the kernel to try again.",

  /** A name that a module does not give. */
  hasNo: (specifier: string, name: string) =>
    `${JSON.stringify(specifier)} has no ${name === "default" ? "default export" : name}`,
  /** How to import from what has no default export. */
  namesInBraces: "Its names are imported in braces: import { name } from …",
  typesSay: "The types say:",
  atLine: (line: number | undefined, message: string) =>
    line === undefined ? message : `line ${line}: ${message}`,
  /** Where an error comes from, if not from the cell under which it stands. */
  fromCell: (count: number, line: number | undefined) =>
    line === undefined ? `from cell [${count}]` : `from cell [${count}], line ${line}`,
  /** What stands under something else that was thrown. */
  noError:
    "What was thrown is no Error, so nothing says its line. Write throw new Error(…).",
  /** What stands under an error that nobody awaited. */
  notAwaited: "Nobody awaited the promise that failed. Write await before what gives it.",
  failedTests: (names: readonly string[]) =>
    names.length === 1
      ? `The test ${names[0]} failed`
      : `${names.length} tests failed: ${names.join(", ")}`,
  reportAbove: "Why, says the report above.",
  notShown: (type: string, fault: string) =>
    `Cannot show an output of type "${type}": it ${fault}`,

  /** What a variable holds, in the help on it. */
  now: "Its value now:",

  /** What a protected notebook may not do. */
  refused: {
    read: (value: string) => `read ${value}, outside of its project`,
    write: (value: string) => `write ${value}`,
    net: (value: string) => `use the network: ${value}`,
    env: (value: string) => `look at the environment: ${value}`,
    run: (value: string) => `run programs: ${value}`,
    sys: (value: string) => `ask about the system: ${value}`,
    ffi: (value: string) => `load native code: ${value}`,
    import: (value: string) => `load code from ${value}`,
  } as Readonly<Record<string, ((value: string) => string) | undefined>>,
  mayNot: (what: string) =>
    `This notebook may not ${what}. If you trust it, choose the kernel "Deno (Headlight, trusted)"`,
  everything: "anything",

  noProtection:
    "This Deno cannot keep a notebook from doing whatever you can, with your files and on the network.",
  runAnyway: "Run it all the same? yes or no:",
  chooseTrusted:
    'Nothing was run. Newer Deno on Linux and macOS can; if you trust the notebook, choose the kernel "Deno (Headlight, trusted)".',
  runsScripts: (path: string) =>
    `${path} lets packages run scripts as soon as a cell imports them: they can do whatever you can.`,
  forbidScripts:
    'Nothing was run. Take allowScripts out of it; if you trust the notebook, choose the kernel "Deno (Headlight, trusted)".',

  noDebugger: "This kernel has no debugger",
};

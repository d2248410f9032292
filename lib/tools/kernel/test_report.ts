/**
 * What Deno's kernel reports of the tests in a cell, on its terminal.
 *
 * @module
 */

/** What a cell wrote past the messages of the kernel. */
export interface TestReport {
  /** The report of its tests, without the times that they took, and what it wrote itself. */
  readonly text: string;
  /** The tests that failed, by name. */
  readonly failed: readonly string[];
}

const HEAD = "------- pre-test output -------\n";
const FOOT = "----- pre-test output end -----\n";

/** What is written while a test runs stands between these, in the middle of its line. */
const DURING = /-+ output -+\n([^]*)----- output end -----\n/;

/**
 * The code that registers a test which does nothing. The kernel reports it after all that
 * was written before it, and hands out what cells wrote to the terminal themselves: it
 * keeps that until there is a test.
 *
 * @param name The name of the test.
 */
export const emptyTest = (name: string): string =>
  `({ name: ${JSON.stringify(name)}, fn() {},
    sanitizeExit: false, sanitizeOps: false, sanitizeResources: false })`;

/** What a report ends with whose last test has a name. */
export const endOf = (name: string): RegExp =>
  new RegExp(`^${name} \\.\\.\\.[^]*?^(?:ok|FAILED) \\| .*\\n`, "m");

/**
 * Reads what stands on the terminal after a cell.
 *
 * @param said What stands there, up to the end of the report of an empty test.
 * @param name The name of that test.
 */
export function readReport(said: string, name: string): TestReport {
  // Most cells write nothing.
  if (said === "") return { text: "", failed: [] };
  const whole = endOf(name).exec(said)?.[0];
  const tail = whole ?? begunIn(said, name);
  let before = said.slice(0, said.length - tail.length), written = "";
  const { end, during } = takeOut(tail, name);
  // The last of the reports is that of the empty test.
  if (end !== "" && before.endsWith(FOOT)) {
    const start = before.lastIndexOf(HEAD);
    written = before.slice(start + HEAD.length, -FOOT.length);
    before = before.slice(0, start);
  }
  // Other tests can stand in one report with it, if a timer registered them.
  const isAlone = whole === undefined ||
    / \| (?:1 passed \| 0|0 passed \| 1) failed/.test(whole);
  const report = isAlone ? before : before + withoutOwn(end, name);
  return { text: withoutTimes(report) + written + during, failed: failures(report) };
}

/** The end of a report without what was written while the empty test ran, and that. */
function takeOut(tail: string, name: string): { end: string; during: string } {
  const block = new RegExp(
    `^(${name} \\.\\.\\.)\\n${DURING.source}${name} \\.\\.\\.`,
    "m",
  );
  const [, , during = ""] = block.exec(tail) ?? [];
  return { end: tail.replace(block, "$1"), during };
}

/** A report without the line of the empty test. */
function withoutOwn(report: string, name: string): string {
  return report.replace(new RegExp(`^${name} \\.\\.\\.(?: ok.*\\n)?`, "m"), "");
}

/** The report of the empty test as far as it had come when the kernel was ended. */
function begunIn(said: string, name: string): string {
  const at = said.lastIndexOf(`\n${name} ...`) + 1;
  if (at > 0 || said.startsWith(`${name} ...`)) return said.slice(at);
  const line = said.slice(said.lastIndexOf("\n") + 1);
  const isCut = line.length > name.length / 2 && `${name} ...`.startsWith(line);
  return isCut ? line : "";
}

/** The names in the list of failures with which a report ends. */
function failures(report: string): string[] {
  const lists = [...report.matchAll(/^ FAILURES \n\n((?:.+\n)+)/gm)];
  const names = lists.flatMap(([, list = ""]) => list.trimEnd().split("\n"));
  return names.map((line) => line.replace(/ => \S*$/, ""));
}

/** How long a test took is another time another time. */
function withoutTimes(report: string): string {
  const time = / \((?:\d+(?:µs|ms|s|m|h))+\)$/;
  return report.split("\n").map((line) =>
    /\b(?:ok|FAILED|ignored)\b/.test(line) ? line.replace(time, "") : line
  ).join("\n");
}

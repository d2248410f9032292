/**
 * What is printed while something runs.
 *
 * @module
 */

/** Runs something, and keeps what it prints to itself. */
export async function printed(run: () => Promise<void>): Promise<string[]> {
  const { log } = console;
  const said: string[] = [];
  console.log = (text: string) => said.push(text);
  try {
    await run();
  } finally {
    console.log = log;
  }
  return said;
}

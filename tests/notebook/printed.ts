/** What is printed while something runs. */
export async function printed(run: () => Promise<unknown>): Promise<string> {
  const lines: unknown[] = [];
  const { log } = console;
  console.log = (line) => lines.push(line);
  try {
    await run();
  } finally {
    console.log = log;
  }
  return lines.join("\n");
}

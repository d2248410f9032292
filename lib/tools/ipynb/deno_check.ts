/**
 * `deno check`, and what it finds.
 *
 * @module
 */

/** Something that the checker found. */
export interface Diagnostic {
  /** The URL of the module. */
  readonly url: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** What is wrong. */
  readonly message: string;
}

/** A name that is declared and not used is no fault in a cell: the reader may use it. */
const UNUSED = new Set(["6133", "6138", "6192", "6196", "6198", "6199"]);

/**
 * Checks the types in modules.
 *
 * @param files The paths of the modules.
 * @param config The path of the configuration to use.
 * @throws {Error} If the checker fails and finds nothing that is wrong.
 */
export async function denoCheck(
  files: readonly string[],
  config?: string,
): Promise<Diagnostic[]> {
  const configuration = config === undefined ? ["--no-config"] : ["--config", config];
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", ...configuration, ...files],
    env: { NO_COLOR: "1" },
  }).output();
  const text = new TextDecoder().decode(stderr);
  const found = parseDiagnostics(text);
  if (code !== 0 && found.length === 0) {
    throw new Error(
      `Cannot check types: deno check must find what is wrong, it says ${text}`,
    );
  }
  return found.filter(({ code }) => !UNUSED.has(code));
}

/**
 * Finds the diagnostics in what `deno check` prints without colours: a code and a message,
 * what explains it, the line of the source, a mark under it, the place.
 *
 * @param text What it prints.
 */
export function parseDiagnostics(text: string): (Diagnostic & { code: string })[] {
  return text.split("\n\n").flatMap((block) => {
    const withoutSource = block.replace(/\n.*\n *[~^]+$/m, "");
    const [, code, message, url, line] =
      /^TS(\d+) \[ERROR\]: +([^]*)\n +at (\S+):(\d+):\d+$/m.exec(withoutSource) ?? [];
    if (!code || !message || !url) return [];
    return [{ code, message: message.replace(/\s+/g, " "), url, line: Number(line) }];
  });
}

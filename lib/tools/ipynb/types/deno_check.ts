/**
 * `deno check`, and what it finds.
 *
 * @module
 */

/** Something that the checker found. */
export interface Diagnostic {
  /** Its number; none for a module that cannot be loaded. */
  readonly code: number | undefined;
  /** The URL of the module. */
  readonly url: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** What is wrong. */
  readonly message: string;
}

/** Where and how to check. */
export interface DenoCheckOptions {
  /** The folder in which the checker runs. */
  readonly folder: string;
  /** The arguments that say which configuration counts; without, what the folder holds. */
  readonly configuration: readonly string[];
  /** Ends the check. */
  readonly signal?: AbortSignal | undefined;
  /** Whether modules may come from anywhere, as a kernel loads them; without being told, they may. */
  readonly fromAnywhere?: boolean;
}

/**
 * What is no fault in a cell. A name that is declared and not used: the reader may use it.
 * JSX of which nobody says what types it has: the kernel does not ask.
 */
const NO_FAULTS = new Set([6133, 6138, 6192, 6196, 6198, 6199, 7026]);

/**
 * Checks the types in modules.
 *
 * @param files The paths of the modules.
 * @param options Where and how.
 * @returns What is wrong; what cannot be loaded keeps the checker from all the rest.
 * @throws {Error} If the checker fails and does not say where.
 */
export async function denoCheck(
  files: readonly string[],
  { folder, configuration, signal, fromAnywhere = true }: DenoCheckOptions,
): Promise<Diagnostic[]> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "check",
      "--quiet",
      ...fromAnywhere ? ["--allow-import"] : [],
      ...configuration,
      ...files,
    ],
    cwd: folder,
    env: { NO_COLOR: "1" },
    ...(signal && { signal }),
  }).output();
  const text = new TextDecoder().decode(stderr);
  const found = parseDiagnostics(text);
  if (code !== 0 && found.length === 0 && !signal?.aborted) {
    const [said = ""] = text.trim().split("\n");
    throw new Error(
      `Cannot check types: deno check must say what is wrong, it says ${said}`,
    );
  }
  return found.filter(({ code }) => code === undefined || !NO_FAULTS.has(code));
}

/** The piece of the source that a parser shows behind its message. */
const FRAME = /\n *\|\n[^]*$/;

/**
 * Finds the diagnostics in what `deno check` prints without colours: a code and a message,
 * what explains it, the line of the source, a mark under it, the place.
 *
 * @param text What it prints.
 */
export function parseDiagnostics(text: string): Diagnostic[] {
  return text.split("\n\n").flatMap((block) => {
    const withoutSource = block.replace(/\n.*\n *[~^]+$/m, "");
    const [, code, message, url, line] =
      /^(?:TS(\d+) \[ERROR\]|error): +([^]*?)\n +at (\S+):(\d+):\d+$/m.exec(
        withoutSource,
      ) ??
        [];
    if (!message || !url) return [];
    return [{
      code: code === undefined ? undefined : Number(code),
      message: message.replace(FRAME, "").replace(/\s+/g, " "),
      url,
      line: Number(line),
    }];
  });
}

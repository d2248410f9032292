/**
 * What stands behind the name of a task on a command line.
 *
 * @module
 */
import { parseArgs } from "node:util";

/** What a task takes. */
export interface Syntax {
  /** What it does, as errors name it: `run notebooks`. */
  readonly action: string;
  /** Its options: each with what must follow it, such as `SECONDS`; undefined for nothing. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Whether it takes paths too. */
  readonly takesPaths: boolean;
}

/** What a command line says. */
export interface CommandLine {
  /** The options that it gives, with what follows them; nothing for most. */
  readonly options: ReadonlyMap<string, string>;
  /** The paths. */
  readonly paths: readonly string[];
}

/** A command line that makes no sense. */
export class UsageError extends TypeError {
  /** Its name. */
  override readonly name = "UsageError";
}

/** Makes a function that says why a command line makes no sense. */
export function refusal({ action }: Syntax): (reason: string) => UsageError {
  return (reason) => new UsageError(`Cannot ${action}: ${reason}`);
}

/**
 * Reads a command line.
 *
 * @param args What stands behind the name of the task.
 * @param syntax What the task takes.
 * @throws {UsageError} If an option is unknown, what must follow it is missing, something
 * follows that must not, or a path stands where none is taken.
 */
export function readCommandLine(args: readonly string[], syntax: Syntax): CommandLine {
  const refuse = refusal(syntax);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(syntax.options).map(([name, follows]) =>
        [name, { type: follows === undefined ? "boolean" : "string" }] as const
      ),
    ),
    // Its own refusals would be several sentences, and other ones.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      if (!syntax.takesPaths) {
        throw refuse(`nothing but options must be given, "${token.value}" is`);
      }
      paths.push(token.value);
    } else if (token.kind === "option") {
      const { name, rawName, value, inlineValue } = token;
      if (!Object.hasOwn(syntax.options, name)) {
        const known = Object.keys(syntax.options).map((option) => `--${option}`);
        throw refuse(`options must be among ${known.join(", ")}, one is "${rawName}"`);
      }
      const follows = syntax.options[name];
      if (follows === undefined) {
        if (value !== undefined) {
          throw refuse(`nothing must follow ${rawName}, "${value}" does`);
        }
      } else if (value === undefined || value === "") {
        throw refuse(`${follows} must follow ${rawName}, nothing does`);
      } else if (!inlineValue && value.startsWith("--")) {
        throw refuse(`${follows} must follow ${rawName}, "${value}" does`);
      }
      options.set(name, value ?? "");
    }
  }
  return { options, paths };
}

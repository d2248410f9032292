/**
 * Cells that run one after the other and see each other's names.
 *
 * @module
 */
import { didYouMean, importInstead } from "../../notebook/advice/nearest.ts";
import { cellProgram, type Problem } from "./cell_program.ts";
import { errorLine } from "./error_line.ts";

/** What cells can import, by the names of the modules. */
export type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How a cell ended. */
export type Ending =
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "refused"; readonly problem: Problem }
  | {
    readonly kind: "threw";
    readonly error: unknown;
    readonly line?: number;
    /** A sentence that helps, if one is known. */
    readonly instead?: string;
  };

/** Cells that share their names. */
export interface Session {
  /**
   * Runs a cell.
   *
   * @param source Its code.
   * @param name Its name, by which errors find it.
   */
  run(source: string, name: string): Promise<Ending>;
}

/** What a cell's program asks for. */
interface CellTools {
  readonly scope: object;
  result: unknown;
  hand(names: object): void;
  module(from: string): Readonly<Record<string, unknown>>;
  take(from: string, name: string, isUsed: boolean): unknown;
  refuse(name: string): never;
}

/** A function that is not strict, since `with` is. */
const Sloppy = Function as unknown as new (
  ...parts: string[]
) => (tools: CellTools) => Promise<void>;

/** Makes a session without any names. */
export function session(modules: Modules): Session {
  /** Each name leads to the variable of the cell that declared it last. */
  const scope: Record<string, unknown> = Object.create(null);
  const constants = new Set<string>();
  return {
    async run(source, name) {
      const program = cellProgram(source, constants);
      if ("message" in program) return { kind: "refused", problem: program };
      let handed: Record<string, PropertyDescriptor> = {};
      const tools: CellTools = {
        scope,
        result: undefined,
        hand: (names) => handed = Object.getOwnPropertyDescriptors(names),
        module: (from) => moduleOf(modules, from),
        take: (from, name, isUsed) => taken(modules, from, name, isUsed),
        refuse(name) {
          throw new TypeError(`Assignment to constant variable "${name}"`);
        },
      };
      try {
        const run = new Sloppy("$cell", `${program.body}\n//# sourceURL=${name}.js`);
        await run(tools);
        return { kind: "done", result: tools.result };
      } catch (error) {
        const line = errorLine(error, name);
        const instead = insteadOf(error, Object.keys(scope), modules);
        return {
          kind: "threw",
          error,
          ...(line === undefined ? {} : { line }),
          ...(instead === undefined ? {} : { instead }),
        };
      } finally {
        for (const [name, descriptor] of Object.entries(handed)) {
          if (!isReached(descriptor)) continue;
          if (program.names.get(name) === "constant") constants.add(name);
          else constants.delete(name);
          Object.defineProperty(scope, name, { ...descriptor, configurable: true });
        }
      }
    },
  };
}

/** A name that a failing cell never came to stays what it was. */
function isReached({ get }: PropertyDescriptor): boolean {
  try {
    get?.();
    return true;
  } catch {
    return false;
  }
}

function moduleOf(modules: Modules, from: string): Readonly<Record<string, unknown>> {
  if (Object.hasOwn(modules, from)) return modules[from]!;
  const names = Object.keys(modules);
  throw new TypeError(
    `Cannot import "${from}": a page has ${quoted(names)}${advice(from, names)}`,
  );
}

function taken(modules: Modules, from: string, name: string, isUsed: boolean): unknown {
  const found = moduleOf(modules, from);
  if (name in found || !isUsed) return found[name];
  const { [from]: _, ...others } = namesIn(modules);
  const instead = importInstead(name, Object.keys(found), others);
  throw new SyntaxError(`"${from}" has no ${name}${sentence(instead)}`);
}

/** What helps whoever has written a name that nobody has declared. */
function insteadOf(
  error: unknown,
  names: readonly string[],
  modules: Modules,
): string | undefined {
  if (!(error instanceof ReferenceError)) return undefined;
  const missing = /^(\S+) is not defined$/.exec(error.message)?.[1];
  return missing === undefined
    ? undefined
    : importInstead(missing, names, namesIn(modules));
}

/** What modules give, by name. */
function namesIn(modules: Modules): Record<string, string[]> {
  const names = Object.entries(modules).map(([from, given]) =>
    [from, Object.keys(given)] as const
  );
  return Object.fromEntries(names);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" and ");
}

function advice(name: string, names: readonly string[]): string {
  return sentence(didYouMean(name, names));
}

function sentence(text: string | undefined): string {
  return text === undefined ? "" : `. ${text}`;
}

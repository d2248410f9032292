/**
 * Cells that run one after the other and see each other's names.
 *
 * @module
 */
import { undeclaredName } from "../../notebook/advice/advise.ts";
import { didYouMean, importInstead } from "../../notebook/advice/nearest.ts";
import { cellProgram, type Problem } from "./cell_program.ts";
import { errorLine } from "./error_line.ts";
import { type GivingRun, namesAbove } from "./names_above.ts";
import { actsIn } from "./plan/acting.ts";
import { factsOf } from "./plan/cell_facts.ts";
import type { Run } from "./plan/plan.ts";

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
  /** How they have run, by their places. */
  readonly runs: ReadonlyMap<number, Run>;
  /**
   * Runs a cell.
   *
   * @param source Its code.
   * @param name Its name, by which errors find it.
   * @param above The codes of the cells above it, as they are now.
   */
  run(source: string, name: string, above: readonly string[]): Promise<Ending>;
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
  const runs = new Map<number, GivingRun>();
  const names = namesAbove(runs);
  let turn = 0;
  return {
    runs,
    async run(source, name, above) {
      const found = names.find(above);
      const program = cellProgram(source, names.constants);
      if ("message" in program) return { kind: "refused", problem: program };
      let handed: Record<string, PropertyDescriptor> = {};
      let isDone = false;
      const tools: CellTools = {
        scope: names.scope,
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
        isDone = true;
        return { kind: "done", result: tools.result };
      } catch (error) {
        const line = errorLine(error, name);
        const instead = insteadOf(error, [...found.keys()], modules);
        return {
          kind: "threw",
          error,
          ...(line === undefined ? {} : { line }),
          ...(instead === undefined ? {} : { instead }),
        };
      } finally {
        const gave = Object.entries(handed).filter(([, { get }]) => isReached(get))
          .map(([name, descriptor]) => {
            const isConstant = program.names.get(name) === "constant";
            return { name, isConstant, descriptor };
          });
        names.add(gave);
        const acts = actsIn([...above, source].map(factsOf)).at(-1)!;
        runs.set(above.length, { source, turn: ++turn, isDone, acts, found, gave });
      }
    },
  };
}

/** Whether a cell that may have failed came to a name. */
function isReached(get: (() => unknown) | undefined): boolean {
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
  const missing = error instanceof Error ? undeclaredName(error) : undefined;
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

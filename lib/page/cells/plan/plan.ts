/**
 * Which cells run before another: those that it needs.
 *
 * @module
 */
import { type CellFacts, factsOf } from "./cell_facts.ts";

/** A cell, from top to bottom. */
export interface PlannedCell {
  readonly source: string;
  /** When it has run as it is now, as a number that grows; nothing if it has not. */
  readonly ran: number | undefined;
  /** Whether it runs, needed or not. */
  readonly isWanted: boolean;
}

/**
 * Says which cells have to run before the last one, and again: whoever declares a name that
 * is needed, whoever may change something, and those that are wanted.
 *
 * @param cells All down to the one that is to run.
 * @returns Their places, in order.
 */
export function planFor(cells: readonly PlannedCell[]): number[] {
  const facts = cells.map(({ source }) => factsOf(source));
  const changing = changingIn(facts);
  const acts: boolean[] = [];
  for (const i of facts.keys()) acts.push(isActing(facts, acts, i, changing));
  const last = cells.length - 1;
  const sources = facts.map((_, i) => sourcesOf(facts, i));
  const needed = new Set<number>([last]);
  for (const i of facts.keys()) if (acts[i] || cells[i]!.isWanted) needed.add(i);
  // A set that grows is gone through to its end.
  for (const i of needed) for (const source of sources[i]!) needed.add(source);
  const again: number[] = [];
  /** When each has run last, those that are to run after all that have. */
  const times = cells.map(({ ran }) => ran);
  let now = Math.max(0, ...times.map((time) => time ?? 0)), isChanged = false;
  for (let i = 0; i < last; i++) {
    if (!needed.has(i)) continue;
    const time = times[i];
    const isOld = time === undefined || isChanged ||
      rivalsOf(facts, i).some((other) => (times[other] ?? 0) > time) ||
      [...sources[i]!].some((other) => other < i && (times[other] ?? 0) > time);
    if (!isOld) continue;
    times[i] = ++now;
    again.push(i);
    isChanged ||= acts[i]!;
  }
  return again;
}

/** Whether a cell may change what is not its own; what those above it do is known. */
function isActing(
  facts: readonly CellFacts[],
  acts: readonly boolean[],
  of: number,
  changing: Changing,
): boolean {
  const { acts: isSure, ordered, asked, mentions, calls } = facts[of]!;
  const isImported = (name: string) =>
    facts[nearest(facts, of, name)]?.imported.has(name);
  const isHarmless = (name: string) => {
    const at = nearest(facts, of, name);
    return isImported(name) || (at >= 0 && !acts[at] && !facts[at]!.mayChange);
  };
  return isSure || !ordered.every(isHarmless) || !asked.every(isImported) ||
    !mentions.isDisjointFrom(changing.names) || !calls.isDisjointFrom(changing.methods);
}

/** The names of what may change what it is given, or itself, and of its methods. */
interface Changing {
  readonly names: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

/** What changes something in these cells, by itself or by what it uses. */
function changingIn(facts: readonly CellFacts[]): Changing {
  const names = new Set<string>(), methods = new Set<string>();
  const tools = facts.flatMap(({ tools }) => [...tools]);
  for (let known = -1; known < names.size;) {
    known = names.size;
    for (const [name, { mayChange, uses, methods: own }] of tools) {
      const isChanging = mayChange || !uses.isDisjointFrom(names) ||
        !uses.isDisjointFrom(methods);
      if (!isChanging) continue;
      names.add(name);
      for (const each of own) methods.add(each);
    }
  }
  return { names, methods };
}

/** The place of the cell that a name comes from: the nearest above, or the cell itself. */
function nearest(facts: readonly CellFacts[], of: number, name: string): number {
  return facts.slice(0, of + 1).findLastIndex(({ names }) => names.has(name));
}

/** The cells that a cell's names come from: its functions may find some below it. */
function sourcesOf(facts: readonly CellFacts[], of: number): Set<number> {
  const { mentions, names: own } = facts[of]!;
  const above = facts.slice(0, of);
  const found = [...mentions].filter((name) => !own.has(name)).map((name) => {
    const isFrom = ({ names }: CellFacts) => names.has(name);
    const at = above.findLastIndex(isFrom);
    return at >= 0 ? at : facts.findIndex(isFrom);
  });
  return new Set(found.filter((at) => at >= 0));
}

/** The other cells that declare a name of a cell, and may have taken it away. */
function rivalsOf(facts: readonly CellFacts[], of: number): number[] {
  const { names } = facts[of]!;
  return facts.flatMap((other, i) =>
    i !== of && [...other.names].some((name) => names.has(name)) ? [i] : []
  );
}

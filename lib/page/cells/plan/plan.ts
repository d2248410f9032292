/**
 * Which cells run before another: what a page shows is what its present text gives from the
 * start, and what has run stays where that is the same.
 *
 * @module
 */
import { actsIn } from "./acting.ts";
import { type CellFacts, factsOf } from "./cell_facts.ts";

/** A cell, from top to bottom. */
export interface PlannedCell {
  readonly source: string;
  /** Whether it runs, needed or not. */
  readonly isWanted: boolean;
}

/** How a cell has run the last time. */
export interface Run {
  readonly source: string;
  /** Its place among all runs: a number that grows. */
  readonly turn: number;
  /** Whether it ran to its end. */
  readonly isDone: boolean;
  /** Whether it may have changed what is not its own. */
  readonly acts: boolean;
  /** The names that it found, with the turns of the runs that gave them. */
  readonly found: ReadonlyMap<string, number>;
}

/** What has to happen before a cell runs. */
export interface Plan {
  /** The places of the cells that run first, in order. */
  readonly first: readonly number[];
  /** Whether they cannot run on what is there: something has changed it. */
  readonly isAnew: boolean;
}

/**
 * Says which cells have to run before the last one, and again: whoever declares a name that
 * is needed, whoever may change something, and those that are wanted.
 *
 * @param cells All down to the one that is to run.
 * @param runs How cells have run, by their places.
 */
export function planFor(
  cells: readonly PlannedCell[],
  runs: ReadonlyMap<number, Run>,
): Plan {
  const facts = cells.map(({ source }) => factsOf(source));
  const acts = actsIn(facts);
  const sources = facts.map((_, i) => sourcesOf(facts, i));
  const last = cells.length - 1;
  const needed = new Set<number>([last]);
  for (const i of facts.keys()) if (acts[i] || cells[i]!.isWanted) needed.add(i);
  // A set that grows is gone through to its end.
  for (const i of needed) {
    for (const at of sources[i]!.values()) if (at >= 0) needed.add(at);
  }

  const first: number[] = [];
  let isChanged = false;
  for (let i = 0; i < last; i++) {
    if (!needed.has(i)) continue;
    const run = runs.get(i);
    const isStill = run?.isDone && run.source === cells[i]!.source && !isChanged &&
      [...sources[i]!].every(([name, at]) =>
        // What stands below it is found when it is called, and not before.
        run.found.get(name) === (at < i ? runs.get(at)?.turn : undefined) &&
        !(at < i && first.includes(at))
      );
    if (isStill) continue;
    first.push(i);
    isChanged ||= acts[i]!;
  }
  // Whatever has changed something must have done so above all that runs, and do so still.
  const from = first[0] ?? last;
  const isAnew = [...runs].some(([i, { acts, source }]) =>
    acts && (i >= from || source !== cells[i]!.source)
  );
  return { first, isAnew };
}

/**
 * The cells that the names of a cell come from, or -1: its functions may find some below it.
 */
function sourcesOf(facts: readonly CellFacts[], of: number): Map<string, number> {
  const { mentions, names: own } = facts[of]!;
  const above = facts.slice(0, of);
  const taken = [...mentions].filter((name) => !own.has(name)).map((name) => {
    const isFrom = ({ names }: CellFacts) => names.has(name);
    const at = above.findLastIndex(isFrom);
    return [name, at >= 0 ? at : facts.findIndex(isFrom)] as const;
  });
  return new Map(taken);
}

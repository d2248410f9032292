/**
 * The names that a cell finds: those of the cells above it, and no others.
 *
 * @module
 */
import type { Run } from "./plan/plan.ts";

/** A name that a cell gives to those below it. */
export interface GivenName {
  readonly name: string;
  /** Whether it never changes. */
  readonly isConstant: boolean;
  /** Leads to the variable of the cell. */
  readonly descriptor: PropertyDescriptor;
}

/** A cell that has run, and what it gave. */
export interface GivingRun extends Run {
  readonly gave: readonly GivenName[];
}

/** Names that are there. */
export interface NamesAbove {
  /** Each leads to the variable of the cell that declared it. */
  readonly scope: object;
  /** Those that never change. */
  readonly constants: ReadonlySet<string>;
  /** Adds some. */
  add(gave: readonly GivenName[]): void;
  /**
   * Leaves those that the cells of these texts gave when they ran so: what an edited cell
   * declared before is gone.
   *
   * @returns The turns in which they were given.
   */
  find(above: readonly string[]): ReadonlyMap<string, number>;
}

/** Gathers the names that cells gave, by their places. */
export function namesAbove(runs: ReadonlyMap<number, GivingRun>): NamesAbove {
  const scope: Record<string, unknown> = Object.create(null);
  const constants = new Set<string>();
  const add = (gave: readonly GivenName[]) => {
    for (const { name, isConstant, descriptor } of gave) {
      if (isConstant) constants.add(name);
      else constants.delete(name);
      Object.defineProperty(scope, name, { ...descriptor, configurable: true });
    }
  };
  return {
    scope,
    constants,
    add,
    find(above) {
      for (const name of Object.keys(scope)) delete scope[name];
      constants.clear();
      const found = new Map<string, number>();
      for (const [place, source] of above.entries()) {
        const run = runs.get(place);
        if (run?.source !== source) continue;
        add(run.gave);
        for (const { name } of run.gave) found.set(name, run.turn);
      }
      return found;
    },
  };
}

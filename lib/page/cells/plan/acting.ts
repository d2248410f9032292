/**
 * Which cells may change what is not their own.
 *
 * @module
 */
import type { CellFacts } from "./cell_facts.ts";

/** Says of each cell whether it may change something that another has made. */
export function actsIn(facts: readonly CellFacts[]): boolean[] {
  const changing = changingIn(facts);
  const acts: boolean[] = [];
  for (const i of facts.keys()) acts.push(isActing(facts, acts, i, changing));
  return acts;
}

/** Whether a cell does; what those above it do is known. */
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

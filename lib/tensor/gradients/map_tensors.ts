/**
 * Objects that hold tensors.
 *
 * @module
 */
import { type Action, say } from "../checks/action.ts";
import { isRecord } from "../checks/is_record.ts";
import { isTensor } from "../checks/is_tensor.ts";
import { kindOf, quote } from "../checks/kind_of.ts";
import type { Axes, Tensor } from "../types.ts";

/** Deeper objects hold themselves. */
const DEEPEST = 64;

/**
 * The same with another tensor in the place of each. One that stands in several places
 * is replaced by one, so that what is shared stays shared.
 *
 * @param action What is being done, for errors.
 * @param whole A tensor, or an object or array of them, one inside another; other things
 * in it stay.
 * @throws {TypeError} If it holds no tensor, or tensors where they cannot be seen.
 */
export function mapTensors<T>(
  action: Action,
  whole: T,
  change: (x: Tensor<Axes>) => Tensor<Axes>,
): T {
  const changed = new Map<unknown, Tensor<Axes>>();
  const walk = (part: unknown, name: string, depth: number): unknown => {
    if (isTensor(part)) {
      let now = changed.get(part);
      if (now === undefined) changed.set(part, now = change(part));
      return now;
    }
    if (typeof part !== "object" || part === null) return part;
    const isList = Array.isArray(part);
    if (depth > DEEPEST || !(isList || isRecord(part))) {
      throw refuse(
        depth > DEEPEST ? "one inside another without end" : kindOf(part),
        name,
      );
    }
    return isList
      ? part.map((inner, i) => walk(inner, `${i}`, depth + 1))
      : Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [key, walk(inner, key, depth + 1)]),
      );
  };
  const refuse = (found: string, name = "") => {
    const where = name === "" ? "" : ` at ${quote(name)}`;
    return new TypeError(
      `Cannot ${
        say(action)
      }: a tensor is needed, or a plain object or array of tensors, ` +
        `found ${found}${where}`,
    );
  };
  const result = walk(whole, "", 0);
  if (changed.size === 0) throw refuse(`${kindOf(whole)} without tensors`);
  return result as T;
}

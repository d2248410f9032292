/**
 * By which call a model was made, so that one of this library is known again.
 *
 * @module
 */
import type { Trainable } from "../training/trainable.ts";

/** A call that makes a model. */
interface Call {
  /** The name of the function. */
  readonly maker: string;
  /** What was chosen, by the names of the options. */
  readonly chosen: Readonly<Record<string, unknown>>;
}

/** The calls by the functions of a model by which it is trained. */
const calls = new WeakMap<object, Call>();

/**
 * Notes by which call a model was made.
 *
 * @param maker The name of the function that makes it.
 * @param chosen What was chosen, with what is chosen where nobody says.
 * @param model The model.
 * @returns The same model.
 */
export function madeBy<
  Model extends { readonly start: object; readonly loss: object },
>(
  maker: string,
  chosen: Call["chosen"],
  model: Model,
): Model {
  const call = { maker, chosen };
  calls.set(model.start, call);
  calls.set(model.loss, call);
  return model;
}

/**
 * Whether two models start alike and learn alike: both were made by the same call, and
 * neither has another start or another loss since. Their recipes may differ.
 */
export function learnsAlike(one: Trainable<unknown>, other: Trainable<unknown>): boolean {
  const first = callOf(one), second = callOf(other);
  if (first === undefined || first.maker !== second?.maker) return false;
  const names = new Set([...Object.keys(first.chosen), ...Object.keys(second.chosen)]);
  return [...names].every((name) => first.chosen[name] === second.chosen[name]);
}

function callOf({ start, loss }: Trainable<unknown>): Call | undefined {
  const call = calls.get(start);
  return call === calls.get(loss) ? call : undefined;
}

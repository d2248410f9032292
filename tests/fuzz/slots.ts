/**
 * Arguments that know what may stand in their place, so that one can be replaced at a time.
 *
 * @module
 */
import type { Axes, Tensor } from "../../lib/mod.ts";
import { isTensor } from "../../lib/tensor/checks/is_tensor.ts";

/** An argument, or a part of one. */
export interface Slot {
  /** What is right here; of one with parts, they are put together. */
  readonly value?: unknown;
  /** Slots inside of an object or of an array. */
  readonly parts?: Readonly<Record<string, Slot>> | readonly Slot[];
  /** Whether a call with something else in this place may succeed. */
  readonly may: (other: unknown) => boolean;
}

const never = () => false;

/** A tensor of certain axes: another of the same axes may do. */
export function of(value: Tensor<Axes>): Slot {
  const axes = value.axes.join();
  return { value, may: (other) => isTensor(other) && other.axes.join() === axes };
}

/** A tensor of any axes. */
export function any(value: Tensor<Axes>): Slot {
  return { value, may: isTensor };
}

/** A tensor or a number. */
export function operand(value: Tensor<Axes> | number): Slot {
  return { value, may: (other) => isTensor(other) || typeof other === "number" };
}

/** The name of an axis that is there. */
export function axis(value: string): Slot {
  return { value, may: never };
}

/** A name that is given. */
export function name(value: string): Slot {
  return { value, may: (other) => typeof other === "string" && other !== "" };
}

/** A size, or how many of something. */
export function count(value: number): Slot {
  return { value, may: (other) => Number.isInteger(other) && other as number > 0 };
}

/** A whole number. */
export function whole(value: number): Slot {
  return { value, may: Number.isInteger };
}

/** Any number, such as a base; what is too much of one is for the function to say. */
export function number(value: number): Slot {
  return { value, may: (other) => typeof other === "number" && !Number.isNaN(other) };
}

/** True or false. */
export function flag(value: boolean): Slot {
  return { value, may: (other) => typeof other === "boolean" };
}

/** A function of one's own. */
export function callback(value: (a: number, b: number) => number): Slot {
  return { value, may: (other) => typeof other === "function" };
}

/** A value that nothing can replace. */
export function only(value: unknown): Slot {
  return { value, may: never };
}

/** An array of slots. */
export function list(...parts: Slot[]): Slot {
  return { parts, may: (other) => Array.isArray(other) && other.length === 0 };
}

/** An array of names that are given. */
export function names(...parts: string[]): Slot {
  const isName = (other: unknown) => typeof other === "string" && other !== "";
  return {
    parts: parts.map(name),
    may: (other) => Array.isArray(other) && other.every(isName),
  };
}

/** Rows of numbers. */
export function matrix(rows: number, columns: number): Slot {
  const row = (r: number) =>
    list(...Array.from({ length: columns }, (_, c) => number(r - c)));
  return { ...list(...Array.from({ length: rows }, (_, r) => row(r))), may: never };
}

/** An object of slots. */
export function record(parts: Record<string, Slot>): Slot {
  return { parts, may: never };
}

/** An object of slots, all of which may be left out. */
export function options(parts: Record<string, Slot>): Slot {
  const all = Object.entries(parts).map(([name, slot]) => [name, optional(slot)]);
  return optional({
    parts: Object.fromEntries(all),
    may: (other) =>
      typeof other === "object" && other !== null && Object.keys(other).length === 0 &&
      Object.prototype.toString.call(other) === "[object Object]",
  });
}

/** The same, and it may be left out. */
export function optional(slot: Slot): Slot {
  return { ...slot, may: (other) => other === undefined || slot.may(other) };
}

/** The same, and null stands for nothing as well. */
export function nullable(slot: Slot): Slot {
  return { ...slot, may: (other) => other == null || slot.may(other) };
}

/** Where a slot is: the number of the argument, then names or numbers inside. */
export type Path = readonly string[];

/** The places of a slot and of all that is inside. */
export function pathsOf(slot: Slot, path: Path = []): Path[] {
  const inside = Object.entries(slot.parts ?? {});
  return [path, ...inside.flatMap(([name, part]) => pathsOf(part, [...path, name]))];
}

/** The slot at a place. */
export function slotAt(slot: Slot, path: Path): Slot {
  return path.reduce(
    (slot, name) => (slot.parts as Record<string, Slot>)[name]!,
    slot,
  );
}

/** The value of a slot, with others in some places. */
export function valueOf(
  slot: Slot,
  others: ReadonlyMap<string, unknown>,
  path: Path = [],
): unknown {
  const key = path.join("/");
  if (others.has(key)) return others.get(key);
  if (slot.parts === undefined) return slot.value;
  const inside = Object.entries(slot.parts).map(([name, part]) =>
    [name, valueOf(part, others, [...path, name])] as const
  );
  return Array.isArray(slot.parts)
    ? inside.map(([, value]) => value)
    : Object.fromEntries(inside);
}

/**
 * The checks with which functions begin. Notebook cells are not type-checked when they
 * run, so what the types say is said again here.
 *
 * @module
 */
import { type ByName, inWords, placeOf, shapeOf } from "../grid.ts";
import type { Axes, Tensor } from "../types.ts";
import { type Action, say } from "./action.ts";
import { isRecord } from "./is_record.ts";
import { isTensor } from "./is_tensor.ts";
import { kindOf, quote } from "./kind_of.ts";
import { listed } from "./shorten.ts";

/**
 * Refuses a tensor whose axes are not these, in this order.
 *
 * The type of `axes` is that of the parameter it guards: the checker refuses a guard
 * that differs from the signature.
 *
 * @param role What the tensor is, as its parameter is called.
 * @throws {TypeError} If it is not a tensor, or its axes differ.
 */
export function expectAxes<A extends Axes>(
  role: string,
  x: Tensor<A>,
  axes: NoInfer<A>,
): void {
  if (isTensor(x) && x.axes.length === axes.length) {
    let same = true;
    for (let i = 0; i < axes.length; i++) same &&= axes[i] === x.axes[i];
    if (same) return;
  }
  const found = isTensor(x) ? shapeOf(x) : kindOf(x);
  throw new TypeError(
    `Cannot use ${role}: the axes must be [${axes.join(", ")}], found ${found}`,
  );
}

/** Refuses what is no tensor. */
export function expectTensor(action: Action, x: Tensor<Axes>): void {
  if (!isTensor(x)) {
    throw new TypeError(`Cannot ${say(action)}: a tensor is needed, found ${kindOf(x)}`);
  }
}

/** Refuses what is no tensor, and a name that the tensor lacks. */
export function expectAxis(action: Action, x: Tensor<Axes>, name: string): void {
  expectTensor(action, x);
  if (typeof name !== "string" || !x.axes.includes(name)) {
    const needed = typeof name === "string"
      ? `an axis ${quote(name)} is needed, found`
      : `the name of an axis is needed, found ${kindOf(name)} for`;
    throw new TypeError(`Cannot ${say(action)}: ${needed} ${shapeOf(x)}`);
  }
}

/** As many as NumPy has; more are a mistake. */
const MOST_AXES = 64;

/** Refuses what is no list of names, an empty or repeated name, and another number of names. */
export function expectDistinct(action: Action, axes: Axes, number = axes?.length): void {
  if (!Array.isArray(axes)) {
    throw new TypeError(
      `Cannot ${say(action)}: an array of axis names is needed, found ${kindOf(axes)}`,
    );
  }
  if (axes.length !== number) {
    throw new TypeError(
      `Cannot ${say(action)}: ${number} axis names are needed, found ${axes.length}`,
    );
  }
  if (axes.length > MOST_AXES) {
    throw new RangeError(
      `Cannot ${
        say(action)
      }: at most ${MOST_AXES} axes are possible, found ${axes.length}`,
    );
  }
  for (let index = 0; index < axes.length; index++) {
    const name = axes[index];
    if (typeof name !== "string" || name === "") {
      throw new TypeError(
        `Cannot ${say(action)}: every axis must have a name, found ${kindOf(name)}`,
      );
    }
    if (name === "__proto__") {
      throw new TypeError(`Cannot ${say(action)}: no axis may be called "__proto__"`);
    }
    if (axes.indexOf(name) !== index) {
      throw new TypeError(
        `Cannot ${say(action)}: the names of axes must differ, ` +
          `found ${quote(name)} twice`,
      );
    }
  }
}

/** Refuses two tensors that differ in the size of an axis that both have. */
export function expectSameSizes(action: Action, a: Tensor<Axes>, b: Tensor<Axes>): void {
  for (const name of a.axes) {
    if (!b.axes.includes(name)) continue;
    if ((b.sizes as ByName)[name] !== (a.sizes as ByName)[name]) {
      throw new RangeError(
        `Cannot ${say(action)}: both sides must have the same size of ${quote(name)}, ` +
          `found ${shapeOf(a)} and ${shapeOf(b)}`,
      );
    }
  }
}

/** Refuses a number that is not whole and positive. */
export function expectCount(action: Action, what: string, found: unknown): void {
  if (Number.isSafeInteger(found) && (found as number) > 0) return;
  throw new RangeError(
    `Cannot ${say(action)}: ${what} must be a positive whole number, ` +
      `found ${kindOf(found)}`,
  );
}

/** Refuses what cannot be called; a class can only be asked for a `new` one. */
export function expectFunction(action: Action, found: unknown): void {
  const isClass = typeof found === "function" &&
    Function.prototype.toString.call(found).startsWith("class");
  if (typeof found !== "function" || isClass) {
    const kind = isClass ? "a class" : kindOf(found);
    throw new TypeError(`Cannot ${say(action)}: a function is needed, found ${kind}`);
  }
}

/**
 * Refuses more arguments than a function has parameters: what is passed and ignored
 * misleads.
 *
 * @param given How many there are: `arguments.length`.
 */
export function expectArguments(action: Action, given: number, most: number): void {
  if (given > most) {
    const needed = most === 1 ? "1 argument is needed" : `${most} arguments are enough`;
    throw new TypeError(`Cannot ${say(action)}: ${needed}, found ${given}`);
  }
}

/** Refuses what is no object with some of these names, so that no misspelt option is ignored. */
export function expectOptions(
  action: Action,
  options: unknown,
  names: readonly string[],
): void {
  const refuse = (found: string) => {
    const needed = `the options must be { ${listed(names)} }`;
    return new TypeError(`Cannot ${say(action)}: ${needed}, found ${found}`);
  };
  if (!isRecord(options)) throw refuse(kindOf(options));
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw refuse(quote(name));
  }
}

/**
 * Refuses what is no object that has all of these names; and, where it is said which
 * others there may be, any other name.
 */
export function expectParts(
  action: Action,
  whole: unknown,
  names: readonly string[],
  others?: readonly string[],
): void {
  const refuse = (found: string) => {
    const more = others?.length ? `, and { ${listed(others)} } may be there` : "";
    const needed = `{ ${listed(names)} } is needed${more}`;
    return new TypeError(`Cannot ${say(action)}: ${needed}, found ${found}`);
  };
  if (!isRecord(whole)) throw refuse(kindOf(whole));
  if (others !== undefined) {
    for (const name of Object.keys(whole)) {
      if (!names.includes(name) && !others.includes(name)) throw refuse(quote(name));
    }
  }
  for (const name of names) {
    if (whole[name] === undefined) throw refuse(`none of name ${quote(name)}`);
  }
}

/**
 * Refuses a result that is no number anywhere: from then on nothing would be.
 *
 * @param needed What must hold for there to be a number.
 */
export function expectNumbers(action: Action, needed: string, x: Tensor<Axes>): void {
  const { axes, sizes, data } = x;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === data[i]) continue;
    const where = axes.length === 0
      ? ""
      : ` at ${inWords(axes, placeOf(i, axes, sizes))}`;
    throw new RangeError(`Cannot ${say(action)}: ${needed}, found NaN${where}`);
  }
}

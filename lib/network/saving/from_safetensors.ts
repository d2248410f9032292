/**
 * Parameters from a file.
 *
 * @module
 */
import { expectArguments, expectDistinct } from "../../tensor/checks/expect.ts";
import { isSingle } from "../../tensor/checks/is_single.ts";
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import { allocate } from "../../tensor/grid.ts";
import { make } from "../../tensor/make.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { FORMATS } from "./formats.ts";
import { type Entry, readHeader, refuse } from "./header.ts";

/**
 * Reads a file in the format of safetensors: one of `toSafetensors`, or a published one.
 *
 * Numbers in double (F64), single (F32), half (F16) and brain (BF16) precision are read, and
 * held in single. Axes are called as the file's metadata say; in a file without names
 * `axis0`, `axis1` and so on, to be renamed. `withTensors` puts them where they belong.
 *
 * Source: the safetensors format, github.com/huggingface/safetensors.
 *
 * @param bytes The whole file, as `await Deno.readFile("model.safetensors")` gives it.
 * @returns The tensors by their names in the file.
 * @throws {TypeError} If there are no bytes.
 * @throws {RangeError} If the file breaks a rule of the format, or holds other numbers.
 *
 * @example What is in a file
 * ```ts
 * import { fromSafetensors, tensor, toSafetensors } from "@headlight/attention";
 *
 * const bytes = toSafetensors({ layers: [{ gain: tensor(["model"], [1, 2]) }] });
 *
 * console.log(Object.keys(fromSafetensors(bytes))); // ["layers.0.gain"]
 * ```
 */
export function fromSafetensors(bytes: Uint8Array): Record<string, Tensor<Axes>> {
  expectArguments("read the parameters", arguments.length, 1);
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(
      `Cannot read the parameters: a Uint8Array is needed, found ${kindOf(bytes)}`,
    );
  }
  const entries = readHeader(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Object.fromEntries(entries.map((entry) => [entry.name, read(view, entry)]));
}

function read(view: DataView, { name, dtype, shape, start, axes }: Entry): Tensor<Axes> {
  const action = () => `read ${quote(name)}`;
  expectDistinct(action, axes, shape.length);
  const sizes = Object.fromEntries(axes.map((axis, i) => [axis, shape[i]!]));
  const data = allocate(action, axes, sizes);
  const { bytes, read } = FORMATS[dtype];
  for (let i = 0; i < data.length; i++) {
    const value = read(view, start + i * bytes);
    if (!isSingle(value)) {
      throw refuse(
        `every number of ${quote(name)} must be one in single precision`,
        `${value} at place ${i}`,
      );
    }
    data[i] = value;
  }
  return make(axes, sizes, data);
}

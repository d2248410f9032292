/**
 * Parameters as a file.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { quote } from "../../tensor/checks/kind_of.ts";
import type { ByName } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { namedTensors, type Path } from "../named_tensors.ts";
import { AXES, METADATA } from "./header.ts";

/**
 * Writes parameters in the format of safetensors, in which models are published: a header
 * of JSON, and then the numbers, in single precision.
 *
 * Each tensor is called as PyTorch would call it: by the parts that lead to it, with dots
 * between them, such as `blocks.0.self.attention.query.weight`. The names of the axes stand
 * in the metadata. What is no tensor, such as the number of heads, is not written.
 *
 * Source: the safetensors format, github.com/huggingface/safetensors.
 *
 * @param parameters An object or array of tensors, one inside another.
 * @returns The bytes of the file; the same parameters give the same bytes.
 * @throws {TypeError} If there is no tensor in it, or a part has a name with a dot.
 *
 * @example There and back
 * ```ts
 * import { fromSafetensors, nested, tensor, toSafetensors } from "@headlight/attention";
 *
 * const bytes = toSafetensors({ gain: tensor(["model"], [1, 2]) });
 *
 * console.log(nested(fromSafetensors(bytes).gain!)); // [1, 2]
 * ```
 */
export function toSafetensors(parameters: unknown): Uint8Array {
  const action = "write parameters";
  expectArguments(action, arguments.length, 1);
  const tensors = new Map<string, Tensor<Axes>>();
  for (const [path, x] of namedTensors(action, parameters)) {
    tensors.set(nameOf(action, path), x);
  }
  const entries: [string, unknown][] = [];
  let end = 0;
  for (const [name, { axes, sizes, data }] of tensors) {
    const shape = axes.map((axis) => (sizes as ByName)[axis]!);
    const data_offsets = [end, end += data.byteLength];
    entries.push([name, { dtype: "F32", shape, data_offsets }]);
  }
  const axes = Object.fromEntries([...tensors].map(([name, { axes }]) => [name, axes]));
  const header = Object.fromEntries([
    [METADATA, { [AXES]: JSON.stringify(axes) }],
    ...entries,
  ]);
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Filled up with spaces, so that the numbers begin at a multiple of 8.
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.fill(0x20, 8, 8 + length).set(text, 8);
  let at = 8 + length;
  for (const { data } of tensors.values()) {
    for (let i = 0; i < data.length; i++, at += 4) view.setFloat32(at, data[i]!, true);
  }
  return bytes;
}

/** The name of a tensor in a file. */
export function nameOf(action: string, path: Path): string {
  const strange = path.find((step) => /^$|\./.test(`${step}`));
  if (path.length > 0 && strange === undefined && path[0] !== METADATA) {
    return path.join(".");
  }
  const found = path.length === 0 ? "a tensor alone" : quote(`${strange ?? path[0]}`);
  throw new TypeError(
    `Cannot ${action}: every tensor must stand under a name without dots, found ${found}`,
  );
}

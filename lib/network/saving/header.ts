/**
 * The header of a safetensors file: which tensors there are, and where.
 *
 * @module
 */
import { isRecord } from "../../tensor/checks/is_record.ts";
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import { listed } from "../../tensor/checks/shorten.ts";
import { FORMATS } from "./formats.ts";

/** The entry of a header that is no tensor. */
export const METADATA = "__metadata__";
/** Where in the metadata the names of axes stand, as JSON. */
export const AXES = "headlight.axes";

/** One tensor of a file. */
export interface Entry {
  readonly name: string;
  readonly dtype: keyof typeof FORMATS;
  readonly shape: readonly number[];
  /** Where its numbers begin in the file. */
  readonly start: number;
  readonly axes: string[];
}

/** The largest header that is read, as the format has it. */
const LARGEST = 100_000_000;

/** Says what is wrong with a file. */
export function refuse(needed: string, found: string): RangeError {
  return new RangeError(`Cannot read the parameters: ${needed}, found ${found}`);
}

/** Reads and checks the header of a file. */
export function readHeader(bytes: Uint8Array): Entry[] {
  // Of a buffer that was given away nothing is left, not even a view.
  if (bytes.length < 8) throw refuse("8 bytes with a length must come first", "fewer");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > LARGEST || Number(length) > bytes.length - 8) {
    const room = Math.min(LARGEST, bytes.length - 8);
    throw refuse(`the header must fit into ${room} bytes`, `one of ${length}`);
  }
  const start = 8 + Number(length);
  const header = parse(bytes.subarray(8, start));
  const { [METADATA]: metadata, ...tensors } = header;
  const axes = axesIn(metadata);
  const entries = Object.entries(tensors).map(([name, entry]) => {
    const { dtype, shape, from, to } = checked(name, entry);
    const own = Object.hasOwn(axes, name) ? axes[name] : shape.map((_, i) => `axis${i}`);
    return { name, dtype, shape, from, to, start: start + from, axes: own as string[] };
  });
  // One behind the other, from the first byte to the last: nothing shared, nothing hidden.
  let end = 0;
  for (
    const { name, from, to } of entries.toSorted((a, b) => a.from - b.from || a.to - b.to)
  ) {
    if (from !== end) {
      throw refuse(
        `the numbers of ${quote(name)} must begin at byte ${end}, where those before end`,
        `byte ${from}`,
      );
    }
    end = to;
  }
  if (end !== bytes.length - start) {
    throw refuse(`${end} bytes of numbers are needed`, `${bytes.length - start}`);
  }
  return entries;
}

/** The header as an object, in which no name stands twice. */
function parse(bytes: Uint8Array): Record<string, unknown> {
  let text: string, header: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    header = JSON.parse(text);
  } catch {
    throw refuse("the header must be JSON in UTF-8", "something else");
  }
  if (!isRecord(header) || !text.startsWith("{")) {
    throw refuse("the header must be an object", kindOf(header));
  }
  if (colonsIn(text) !== namesIn(header)) {
    throw refuse("no name may stand twice in the header", "one that does");
  }
  return header;
}

/**
 * How many colons stand outside of texts: each name is followed by one. A loop, since a name
 * may be too long for a pattern.
 */
function colonsIn(json: string): number {
  let colons = 0, isText = false;
  for (let i = 0; i < json.length; i++) {
    const letter = json[i];
    if (isText && letter === "\\") i++;
    else if (letter === '"') isText = !isText;
    else if (!isText && letter === ":") colons++;
  }
  return colons;
}

/** How many names stand in an object, and in all in it, however deep. */
function namesIn(whole: object): number {
  let names = 0;
  const left: object[] = [whole];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (!Array.isArray(part)) names += Object.keys(part).length;
    for (const inner of Object.values(part)) {
      if (typeof inner === "object" && inner !== null) left.push(inner);
    }
  }
  return names;
}

/** What is said of one tensor. */
function checked(name: string, entry: unknown) {
  const isWhole = (x: unknown): x is number =>
    Number.isSafeInteger(x) && x as number >= 0;
  const parts = ["data_offsets", "dtype", "shape"];
  if (!isRecord(entry) || Object.keys(entry).toSorted().join() !== parts.join()) {
    throw refuse(`${quote(name)} must have { ${parts.join(", ")} }`, kindOf(entry));
  }
  const { dtype, shape, data_offsets } = entry;
  if (typeof dtype !== "string" || !Object.hasOwn(FORMATS, dtype)) {
    const known = Object.keys(FORMATS).join(", ");
    throw refuse(`the numbers of ${quote(name)} must be one of ${known}`, quote(dtype));
  }
  if (!Array.isArray(shape) || !shape.every((size) => isWhole(size) && size > 0)) {
    const strange = Array.isArray(shape)
      ? shape.find((size) => !(isWhole(size) && size > 0))
      : shape;
    throw refuse(
      `the shape of ${quote(name)} must be positive whole numbers`,
      kindOf(strange),
    );
  }
  const [from, to, ...more] = Array.isArray(data_offsets) ? data_offsets : [];
  if (!isWhole(from) || !isWhole(to) || more.length > 0 || to < from) {
    const found = Array.isArray(data_offsets)
      ? listed(data_offsets.map(kindOf)) || "none"
      : kindOf(data_offsets);
    throw refuse(`${quote(name)} must have two offsets in order`, found);
  }
  const format = dtype as keyof typeof FORMATS;
  const needed = shape.reduce((a, b) => a * b, FORMATS[format].bytes);
  if (to - from !== needed) {
    throw refuse(
      `the numbers of ${quote(name)} must take ${needed} bytes`,
      `${to - from}`,
    );
  }
  return { dtype: format, shape: shape as number[], from, to };
}

/** The names of the axes of some tensors. */
function axesIn(metadata: unknown): Record<string, unknown> {
  if (metadata === undefined) return {};
  const values = isRecord(metadata) ? Object.values(metadata) : [metadata];
  const strange = values.find((value) => typeof value !== "string");
  if (!isRecord(metadata) || strange !== undefined) {
    throw refuse("the metadata must be texts", kindOf(strange));
  }
  if (!Object.hasOwn(metadata, AXES)) return {};
  try {
    const axes: unknown = JSON.parse(metadata[AXES] as string);
    if (isRecord(axes)) return axes;
  } catch {
    // Said below.
  }
  throw refuse(`${AXES} must be an object as JSON`, kindOf(metadata[AXES]));
}

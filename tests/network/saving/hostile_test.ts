/**
 * Files that break the rules of safetensors.
 *
 * @module
 */
import fc from "fast-check";
import { fromSafetensors, tensor, toSafetensors } from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

/** A file with this header, and so many bytes after it. */
function fileOf(header: unknown, bytes = 8): Uint8Array {
  const text = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const file = new Uint8Array(8 + text.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file;
}
const entry = (more = {}) => ({
  dtype: "F32",
  shape: [2],
  data_offsets: [0, 8],
  ...more,
});
const withLength = (length: bigint) => {
  const file = fileOf({ x: entry() });
  new DataView(file.buffer).setBigUint64(0, length, true);
  return file;
};

/** Deeper than the stack of an engine. */
const DEEP = "[".repeat(100_000) + "]".repeat(100_000);

const CASES: [string, Uint8Array, string][] = [
  ["nothing", new Uint8Array(), "8 bytes with a length must come first, found fewer"],
  ["a length beyond the file", withLength(10_000n), "the header must fit into"],
  ["a length beyond all numbers", withLength(2n ** 64n - 1n), "the header must fit into"],
  ["no JSON", fileOf("{"), "the header must be JSON in UTF-8"],
  ["no UTF-8", fileOf("{}").fill(0xff, 8), "the header must be JSON in UTF-8"],
  ["a list", fileOf([]), "the header must be an object, found an array"],
  ["spaces before it", fileOf(" {}"), "the header must be an object"],
  [
    "a name twice",
    fileOf(`{"x":${JSON.stringify(entry())},"x":${JSON.stringify(entry())}}`),
    "no name may stand twice in the header",
  ],
  [
    "a part twice",
    fileOf('{"x":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}'),
    "no name may stand twice in the header",
  ],
  ["no entry", fileOf({ x: 1 }), '"x" must have { data_offsets, dtype, shape }'],
  ["a part more", fileOf({ x: entry({ y: 1 }) }), '"x" must have'],
  ["an unknown format", fileOf({ x: entry({ dtype: "F8_E4M3" }) }), "one of F64, F32"],
  ["a format of objects", fileOf({ x: entry({ dtype: "toString" }) }), "one of F64, F32"],
  ["a size below 0", fileOf({ x: entry({ shape: [-2] }) }), 'the shape of "x"'],
  ["no size", fileOf({ x: entry({ shape: [0], data_offsets: [0, 0] }) }, 0), "the shape"],
  ["half a size", fileOf({ x: entry({ shape: [1.5] }) }), 'the shape of "x"'],
  ["a size too large", fileOf({ x: entry({ shape: [2 ** 31, 2 ** 31] }) }), "must take"],
  ["offsets the wrong way", fileOf({ x: entry({ data_offsets: [8, 0] }) }), "in order"],
  [
    "lists in lists without an end for a shape",
    fileOf(`{"x":${JSON.stringify(entry({ shape: 0 })).replace("0", DEEP)}}`),
    'the shape of "x" must be positive whole numbers, found an array',
  ],
  [
    "lists in lists without an end for an offset",
    fileOf(
      `{"x":${JSON.stringify(entry({ data_offsets: 0 })).replace(":0", `:${DEEP}`)}}`,
    ),
    "two offsets in order, found an array",
  ],
  ["lists in lists without an end", fileOf(`{"x":${DEEP}}`), '"x" must have'],
  ["one offset", fileOf({ x: entry({ data_offsets: [8] }) }), "two offsets in order"],
  ["offsets of text", fileOf({ x: entry({ data_offsets: ["0", "8"] }) }), "two offsets"],
  [
    "too few bytes for its shape",
    fileOf({ x: entry({ shape: [3] }) }),
    "must take 12 bytes",
  ],
  ["a hole", fileOf({ x: entry({ data_offsets: [4, 12] }) }, 12), "must begin at byte 0"],
  ["two on one place", fileOf({ x: entry(), y: entry() }), "must begin at byte 8"],
  [
    "bytes left over",
    fileOf({ x: entry() }, 9),
    "8 bytes of numbers are needed, found 9",
  ],
  ["bytes missing", fileOf({ x: entry() }, 7), "8 bytes of numbers are needed, found 7"],
  [
    "metadata of numbers",
    fileOf({ __metadata__: { a: 1 }, x: entry() }),
    "must be texts",
  ],
  ["metadata of nothing", fileOf({ __metadata__: null, x: entry() }), "must be texts"],
  [
    "axes that are no JSON",
    fileOf({ __metadata__: { "headlight.axes": "x" }, x: entry() }),
    "headlight.axes must be an object as JSON",
  ],
  [
    "no number",
    fileOf({ x: entry() }).fill(0xff, -4),
    'every number of "x" must be one in single precision, found NaN at place 1',
  ],
];

for (const [what, file, message] of CASES) {
  Deno.test(`fromSafetensors() refuses a file with ${what}`, () => {
    assertThrows(() => fromSafetensors(file), RangeError, message);
  });
}

Deno.test("fromSafetensors() refuses axes that do not fit the shape", () => {
  for (const axes of [[], ["model", "model"], ["model", ""], "model", ["__proto__"]]) {
    const metadata = { "headlight.axes": JSON.stringify({ x: axes }) };
    const file = fileOf({ __metadata__: metadata, x: entry() });
    assertThrows(() => fromSafetensors(file), TypeError, 'Cannot read "x"');
  }
});

Deno.test("fromSafetensors() refuses what are no bytes", () => {
  for (const strange of [undefined, null, "text", [1, 2], new Float32Array(2), {}]) {
    assertThrows(
      () => fromSafetensors(strange as never),
      TypeError,
      "Cannot read the parameters: a Uint8Array is needed",
    );
  }
});

Deno.test("whatever byte of a file is changed, it is read or refused in a sentence", () => {
  const file = toSafetensors({ a: tensor(["model"], [1, 2]), b: tensor([], 3) });
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      try {
        fromSafetensors(file.with(at, byte));
      } catch (error) {
        assert(error instanceof Error && /^Cannot .+: .+, found .+/s.test(error.message));
      }
    }),
    { numRuns: 2000, seed: 11 },
  );
});

Deno.test("fromSafetensors() reads a name that is too long for a pattern", () => {
  for (const name of ["a".repeat(5_000_000), '":'.repeat(2_500_000)]) {
    const file = fileOf({ [name]: entry() });
    assertEquals(Object.keys(fromSafetensors(file)), [name]);
  }
});

Deno.test("fromSafetensors() finds nothing in a buffer that was given away", () => {
  const file = fileOf({ x: entry() });
  (file.buffer as ArrayBuffer).transfer();
  assertThrows(() => fromSafetensors(file), RangeError, "8 bytes with a length");
});

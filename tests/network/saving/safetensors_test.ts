/**
 * Files of parameters against the package safetensors, as
 * `tests/fixtures/make_safetensors_fixtures.py` used it.
 *
 * @module
 */
import {
  type Axes,
  fromSafetensors,
  nested,
  random,
  randomEncoderBlock,
  rename,
  type Tensor,
  tensor,
  toSafetensors,
  withTensors,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

const FOLDER = new URL("../../fixtures/safetensors/", import.meta.url);
const file = (name: string) => Deno.readFileSync(new URL(`${name}.safetensors`, FOLDER));

const NUMBERS = [[0, -0, 1, -2.5, 65504], [
  2 ** -14,
  2 ** -24,
  -1 / 3,
  Infinity,
  -Infinity,
], [
  3.1415926535,
  1e-3,
  0.1,
  -100.25,
  7,
]];
/** What the library wrote into `ours.safetensors`. */
const OURS = {
  heads: 2,
  table: tensor(["word", "model"], [[1, 2, 3], [4, 5, 6]]),
  layers: [
    { gain: tensor(["model"], [1, -2.5]) },
    { gain: tensor(["model"], [0.1015625, 3]) },
  ],
  temperature: tensor([], 0.5),
};

/** The bits of half precision that PyTorch rounds to, as numbers. */
const HALVES = [[0, -0, 1, -2.5, 65504], [
  2 ** -14,
  2 ** -24,
  -0.333251953125,
  Infinity,
  -Infinity,
], [3.140625, 0.0010004043579101562, 0.0999755859375, -100.25, 7]];
const BRAINS = [[0, -0, 1, -2.5, 65536], [
  2 ** -14,
  2 ** -24,
  -0.333984375,
  Infinity,
  -Infinity,
], [3.140625, 0.00099945068359375, 0.10009765625, -100, 7]];

Deno.test("fromSafetensors() reads numbers of four formats, as the package wrote them", () => {
  const tensors = fromSafetensors(file("formats"));
  const single = NUMBERS.map((row) => row.map(Math.fround));
  const found = Object.fromEntries(
    Object.entries(tensors).map(([name, x]) => [name, nested(x)]),
  );
  assertEquals(found, {
    "layer.0.double": single,
    "layer.0.single": single,
    half: HALVES,
    brain: BRAINS,
    one: 3.5,
  });
  assertEquals(tensors.half!.axes, ["axis0", "axis1"]);
  assertEquals(tensors.one!.axes, []);
});

Deno.test("fromSafetensors() refuses whole numbers by their name", () => {
  assertThrows(
    () => fromSafetensors(file("whole")),
    RangeError,
    'Cannot read the parameters: the numbers of "whole" must be one of F64, F32, F16, ' +
      'BF16, found "I64"',
  );
});

Deno.test("toSafetensors() writes the file that the package can read", () => {
  // To write it anew: Deno.writeFileSync(new URL("ours.safetensors", FOLDER), bytes)
  assertEquals(toSafetensors(OURS), file("ours"));
});

Deno.test("what is written and read is the same, with the names of all axes", () => {
  const block = randomEncoderBlock({ model: 6, heads: 3, hidden: 7, seed: 1 });
  const other = randomEncoderBlock({ model: 6, heads: 3, hidden: 7, seed: 2 });
  const bytes = toSafetensors([block]);
  assertEquals(withTensors([other], fromSafetensors(bytes)), [block]);
  const { "0.self.attention.output.weight": weight } = fromSafetensors(bytes);
  assertEquals(weight!.axes, ["concat", "model"]);
  // Wherever the bytes lie in their buffer.
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  assertEquals(withTensors([other], fromSafetensors(shifted.subarray(3))), [block]);
});

Deno.test("toSafetensors() refuses what has no name in a file", () => {
  const x = random(["model"], { model: 2 }, { seed: 1 });
  const needed =
    "Cannot write parameters: every tensor must stand under a name without dots";
  for (
    const [parameters, found] of [
      [x, "a tensor alone"],
      [{ "a.b": x }, '"a.b"'],
      [{ "": x }, '""'],
      [{ __metadata__: x }, '"__metadata__"'],
    ] as const
  ) {
    assertThrows(
      () => toSafetensors(parameters),
      TypeError,
      `${needed}, found ${found}`,
    );
  }
  assertThrows(
    () => toSafetensors({ heads: 2 }),
    TypeError,
    "Cannot write parameters: a tensor is needed",
  );
});

Deno.test("withTensors() refuses what does not fit, by name", () => {
  const whole = { gain: tensor(["model"], [1, 2]) };
  const put = (tensors: Record<string, Tensor<Axes>>) => () =>
    withTensors(whole, tensors);
  const action = "Cannot put tensors in their place";
  assertThrows(put({}), TypeError, `${action}: "gain" is needed, found none`);
  assertThrows(
    put({ gain: rename(whole.gain, "model", "token") }),
    TypeError,
    `${action}: "gain" must be [model 2], found [token 2]`,
  );
  assertThrows(
    put({ gain: tensor(["model"], [1, 2, 3]) }),
    RangeError,
    `${action}: "gain" must be [model 2], found [model 3]`,
  );
  assertThrows(
    put({ ...whole, bias: whole.gain }),
    TypeError,
    `${action}: every tensor must belong somewhere, found "bias"`,
  );
  assertThrows(put([] as never), TypeError, `${action}: an object of tensors is needed`);
  // Without names of axes, sizes say enough.
  const unnamed = { gain: tensor(["axis0"], [5, 6]) };
  assertEquals(withTensors(whole, unnamed), { gain: tensor(["model"], [5, 6]) });
});

Deno.test("a tensor in two places gets numbers only if both agree", () => {
  const shared = tensor(["model"], [0, 0]);
  const whole = { first: shared, second: shared };
  const same = { first: tensor(["model"], [1, 2]), second: tensor(["model"], [1, 2]) };
  const loaded = withTensors(whole, same);
  assertEquals(nested(loaded.second), [1, 2]);
  assert(loaded.first === loaded.second);
  assertThrows(
    () => withTensors(whole, { ...same, second: tensor(["model"], [1, 3]) }),
    RangeError,
    '"second" must be the same as "first"',
  );
});

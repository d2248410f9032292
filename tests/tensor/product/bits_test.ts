import { contractScaled } from "../../../lib/tensor/contract.ts";
import {
  type Axes,
  contract,
  nested,
  permute,
  random,
  slice,
  softmax,
  type Tensor,
  tensor,
} from "../../../lib/mod.ts";
import { usePlainLoops, wasm } from "../../../lib/tensor/product/wasm.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

/** What a computation gives with the plain loops, and what without them. */
function bothWays<T>(compute: () => T): [plain: T, fast: T] {
  const fast = compute();
  usePlainLoops(true);
  try {
    return [compute(), fast];
  } finally {
    usePlainLoops(false);
  }
}

function assertSameBits(compute: () => Tensor<Axes>, message: string): void {
  const [plain, fast] = bothWays(compute);
  const bits = ({ data }: Tensor<Axes>) => new Int32Array(data.slice().buffer);
  assertEquals(fast.axes, plain.axes, message);
  assertEquals(bits(fast), bits(plain), message);
}

/** All orders of some names. */
function orders(names: string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) =>
    orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest])
  );
}

const draw = (axes: string[], sizes: Record<string, number>, seed: number) =>
  random<Axes>(axes, sizes, { seed });

Deno.test("there is WebAssembly here, and it can be done without", () => {
  const [without, within] = bothWays(wasm);
  assert(within !== undefined);
  assertEquals(without, undefined);
});

Deno.test("the fast product has the bits of the plain loops on prime sizes and every rim", () => {
  for (const rows of [2, 3, 5, 7, 13, 31]) {
    for (const columns of [2, 3, 5, 7, 11, 17, 67]) {
      for (const length of [1, 2, 37, 101, 509]) {
        const a = draw(["row", "over"], { row: rows, over: length }, rows);
        const b = draw(["over", "column"], { column: columns, over: length }, columns);
        const size = `${rows} x ${length} x ${columns}`;
        assertSameBits(() => contract(a, b, "over"), size);
        assertSameBits(() => contractScaled(a, b, "over", 7.3), `${size}, divided`);
      }
    }
  }
});

Deno.test("the fast product has the bits of the plain loops in every order of the axes", () => {
  const sizes = { head: 2, query: 7, group: 3, key: 11, over: 53 };
  for (const left of orders(["head", "query", "over"])) {
    for (const right of orders(["head", "key", "over"])) {
      const a = draw(left, sizes, 1), b = draw(right, sizes, 2);
      assertSameBits(() => contract(a, b, "over"), `${left} · ${right}`);
    }
  }
  for (const left of orders(["group", "query", "over"])) {
    for (const right of orders(["over", "key"])) {
      const a = draw(left, sizes, 3), b = draw(right, sizes, 4);
      assertSameBits(() => contract(a, b, "over"), `${left} · ${right}`);
      assertSameBits(() => contract(b, a, "over"), `${right} · ${left}`);
    }
  }
});

Deno.test("the fast product has the bits of the plain loops where numbers are extreme", () => {
  const at = (values: number[]) =>
    tensor(
      ["row", "over"],
      Array.from({ length: 23 }, (_, row) =>
        Array.from({ length: 29 }, (_, i) =>
          values[(row * 5 + i * 3) % values.length]!)),
    );
  const a = at([0, -0, 1e-45, 3e38, -3e38, 1e-20, 1, -7, 0.1]);
  const b = permute(at([1, -1, 1e-30, 2, 1e-38, -0, 3e38, 5]), ["over", "row"]);
  const right = { ...b };
  assertSameBits(
    () => contract(a, tensor(["over", "column"], nested(right)), "over"),
    "extreme",
  );
});

Deno.test("a very large product has the same bits with and without WebAssembly", () => {
  const a = draw(["row", "over"], { row: 131, over: 601 }, 1);
  const b = draw(["over", "column"], { over: 601, column: 433 }, 2);
  assert(131 * 601 * 433 > 2 ** 25);
  assertSameBits(() => contract(a, b, "over"), "rows and columns");
  assertSameBits(() => contractScaled(b, a, "over", 3.7), "columns and rows");
});

Deno.test("large products of one shape are of single precision however they are laid out", () => {
  const a = draw(["head", "row", "over"], { head: 17, row: 131, over: 97 }, 1);
  const b = draw(["head", "over", "column"], { head: 17, over: 97, column: 163 }, 2);
  assert(17 * 131 * 97 * 163 > 2 ** 25);
  assertSameBits(() => contract(a, b, "over"), "heads");
  const turned = permute(a, ["over", "head", "row"]);
  assertEquals(
    contract(a, b, "over").data,
    permute(contract(turned, b, "over"), ["head", "row", "column"]).data,
  );
});

Deno.test("sums in single precision are off by no more than a few of its steps", () => {
  const a = draw(["row", "over"], { row: 97, over: 1021 }, 1);
  const b = draw(["over", "column"], { over: 1021, column: 401 }, 2);
  const large = contract(a, b, "over");
  // In double precision, since each part is below the limit.
  let squares = 0;
  for (let from = 0; from < 97; from += 48) {
    const part = contract(slice(a, "row", from, Math.min(97, from + 48)), b, "over");
    part.data.forEach((value, i) =>
      squares += (large.data[from * 401 + i]! - value) ** 2
    );
  }
  const error = Math.sqrt(squares / large.data.length);
  // PyTorch 2.13 is off by 8.0e-6 on numbers of this kind and size, on one thread.
  assert(error < 6e-6, `${error}`);
});

Deno.test("the softmax has the same bits with and without WebAssembly", () => {
  for (const size of [16, 17, 18, 19, 101, 512, 1021]) {
    for (const spread of [0.01, 1, 30, 1e30]) {
      const drawn = draw(["row", "key"], { row: 7, key: size }, size);
      const rows = nested(drawn as Tensor<["row", "key"]>);
      const x = tensor(["row", "key"], rows.map((row) => row.map((v) => v * spread)));
      assertSameBits(() => softmax(x, "key"), `${size} numbers, ${spread} apart`);
    }
  }
});

Deno.test("the softmax of masked rows has the same bits, and names the same bad row", () => {
  const masked = (values: number[]) =>
    tensor(["row", "key"], [Array(23).fill(1), values]);
  const most = Array.from({ length: 23 }, (_, i) => i === 11 ? 0.5 : -Infinity);
  assertSameBits(() => softmax(masked(most), "key"), "all but one are hidden");
  for (const bad of [Infinity, -Infinity]) {
    const values = bad > 0 ? [...most.slice(0, 22), bad] : Array(23).fill(bad);
    const message =
      `Cannot take the softmax over "key": the largest value must be finite, ` +
      `found ${bad} at [row 1]`;
    for (const plain of [true, false]) {
      usePlainLoops(plain);
      try {
        assertThrows(() => softmax(masked(values), "key"), RangeError, message);
      } finally {
        usePlainLoops(false);
      }
    }
  }
});

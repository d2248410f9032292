import { random } from "../../../lib/mod.ts";
import {
  hasShares,
  isMask,
  largest,
  matricesOf,
  rowsOf,
} from "../../../lib/plots/panels/matrix.ts";
import { assert, assertEquals } from "../../assert.ts";
import { matrixOf } from "./matrix_of.ts";

const matrix = (...rows: number[][]) => matrixOf(rows);

Deno.test("matricesOf() gives those of the last two axes, in order", () => {
  const sizes = { layer: 2, head: 3, query: 5, key: 7 };
  const x = random(["layer", "head", "query", "key"], sizes, { seed: 1 });
  const matrices = matricesOf(x);
  assertEquals(
    matrices.map(({ rows, columns }) => [rows, columns]),
    Array(6).fill([5, 7]),
  );
  assertEquals(matrices.flatMap(({ data }) => [...data]), [...x.data]);
});

Deno.test("matricesOf() copies no number", () => {
  const x = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, { seed: 1 });
  for (const { data } of matricesOf(x)) assert(data.buffer === x.data.buffer);
});

Deno.test("rowsOf() gives rows of numbers", () => {
  assertEquals(rowsOf(matrix([1, 2, 3], [4, 5, -Infinity])), [[1, 2, 3], [
    4,
    5,
    -Infinity,
  ]]);
});

Deno.test("largest() is that of all matrices by size, and finite", () => {
  assertEquals(largest([matrix([1, -4], [-Infinity, NaN]), matrix([3])]), 4);
  assertEquals(largest([matrix([-Infinity])]), 0);
});

Deno.test("a mask has ones and zeros alone, and rows of shares sum to 1", () => {
  assert(isMask(matrix([1, 0], [1, 1])));
  assert(!isMask(matrix([1, 0.5])));
  assert(hasShares(matrix([0.25, 0.75], [1, 0])));
  for (const rows of [[[0.25, 0.75], [0.5, 0.25]], [[1.5, -0.5]], [[1, NaN]]]) {
    assert(!hasShares(matrix(...rows)), JSON.stringify(rows));
  }
});

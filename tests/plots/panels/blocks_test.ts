import { drawnOf, withBlocks } from "../../../lib/plots/panels/blocks.ts";
import { assertEquals } from "../../assert.ts";
import { matrixOf } from "./matrix_of.ts";

const drawn = (data: number[][], rows: number, columns: number) =>
  drawnOf(matrixOf(data), { rows, columns });

Deno.test("a cell shows the largest number of its block, whatever its sign", () => {
  const rows = [[1, -7, 2, 0, 3], [4, 5, -2, 1, -4], [0, 0, 6, -8, 9]];
  assertEquals(drawn(rows, 2, 2).z, [[-7, 2, -4], [0, -8, 9]]);
  assertEquals(drawn(rows, 1, 3).z, [[-7, 3], [5, -4], [6, 9]]);
  assertEquals(drawn(rows, 1, 1).z, rows);
});

Deno.test("a block is masked where all of it is", () => {
  const { z, colourless } = drawn([[1, -Infinity, -Infinity], [2, 3, -Infinity]], 2, 2);
  assertEquals(z, [[3, null]]);
  assertEquals([...colourless], [-Infinity]);
});

Deno.test("what is no number is not lost among numbers", () => {
  const { z, colourless } = drawn([[1, NaN, 2, Infinity], [2, 3, -Infinity, 5]], 2, 2);
  assertEquals(z, [[null, null]]);
  assertEquals([...colourless], [NaN, Infinity]);
});

Deno.test("a cell has the three digits that count, and all before the point", () => {
  assertEquals(drawn([[0.1239, -0.00012344, 12.345, 1234.5, 1234567]], 1, 1).z, [
    [0.124, -0.000123, 12.3, 1235, 1234567],
  ]);
});

Deno.test("the title says how many numbers share a cell, where some do", () => {
  const one = { rows: 1, columns: 1 };
  assertEquals(withBlocks("Scores", [one, one]), "Scores");
  assertEquals(
    withBlocks("Scores", [{ rows: 2, columns: 3 }, { rows: 2, columns: 3 }]),
    "Scores (each cell is the largest of 2 × 3)",
  );
  assertEquals(
    withBlocks("Scores", [one, { rows: 2, columns: 3 }]),
    "Scores (each cell is the largest of up to 2 × 3)",
  );
});

import {
  pathLength,
  pathPoints,
  pointAt,
} from "../../../../lib/notebook/drawing/page/path_points.ts";
import { assertAlmostEquals, assertEquals } from "../../../assert.ts";

Deno.test("pathPoints() follows absolute and relative lines", () => {
  assertEquals(pathPoints("M1,2L4,6H10V1Z"), [[1, 2], [4, 6], [10, 6], [10, 1], [1, 2]]);
  assertEquals(pathPoints("m1 2l3 4h6v-5z"), pathPoints("M1,2L4,6H10V1Z"));
});

Deno.test("pathPoints() reads numbers that are written without a space between them", () => {
  assertEquals(pathPoints("M.5-.25L1e1-2"), [[0.5, -0.25], [10, -2]]);
});

Deno.test("pathPoints() takes pairs after a move for lines", () => {
  assertEquals(pathPoints("M0,0 3,0 3,4"), [[0, 0], [3, 0], [3, 4]]);
});

Deno.test("pathPoints() bends where a curve bends, and ends where it ends", () => {
  const points = pathPoints("M0,0C0,3 7,3 7,0");
  assertEquals(points.at(-1), [7, 0]);
  // The highest point of this curve is three quarters of the way to its handles.
  assertAlmostEquals(Math.max(...points.map(([, y]) => y)), 2.25, 1e-9);
});

Deno.test("pathPoints() goes on from the end of an arc", () => {
  assertEquals(pathPoints("M0,0A5,5 0 0 1 10,0h2"), [[0, 0], [10, 0], [12, 0]]);
});

Deno.test("pathPoints() of nothing is nothing", () => {
  assertEquals(pathPoints(""), []);
});

Deno.test("pathLength() adds up the ways, pointAt() walks along them", () => {
  const points = pathPoints("M0,0L3,4L3,10");
  assertEquals(pathLength(points), 11);
  assertEquals(pointAt(points, -1), [0, 0]);
  assertEquals(pointAt(points, 2.5), [1.5, 2]);
  assertEquals(pointAt(points, 8), [3, 7]);
  assertEquals(pointAt(points, 99), [3, 10]);
});

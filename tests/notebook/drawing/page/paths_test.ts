import {
  pathBox,
  pathLength,
  pointAt,
} from "../../../../lib/notebook/drawing/page/paths.ts";
import { assertAlmostEquals, assertEquals } from "../../../assert.ts";

/** The numbers of a box, to the left first. */
const sides = (path: string) => {
  const { left, top, right, bottom } = pathBox(path)!;
  return [left, top, right, bottom];
};

Deno.test("pathBox() holds lines, absolute and relative, as Plotly writes them", () => {
  assertEquals(sides("M1,2L4,6H10V1Z"), [1, 1, 10, 6]);
  assertEquals(sides("m1 2l3 4h6v-5z"), [1, 1, 10, 6]);
  assertEquals(sides("M.5-.25L1e1-2"), [0.5, -2, 10, -0.25]);
  assertEquals(sides("M0,0 3,0 3,4"), [0, 0, 3, 4]);
});

Deno.test("pathBox() holds curves where they bend, and arcs whole", () => {
  // The highest point of this curve is three quarters of the way to its handles.
  assertEquals(sides("M0,0C0,3 7,3 7,0"), [0, 0, 7, 2.25]);
  const marker = sides("M5,0A5,5 0 1,1 0,-5A5,5 0 0,1 5,0Z");
  for (const [i, side] of [-5, -5, 5, 5].entries()) {
    assertAlmostEquals(marker[i]!, side, 1e-9);
  }
});

Deno.test("pathLength() adds up the ways, pointAt() walks along them", () => {
  const path = "M0,0L3,4L3,10";
  assertEquals(pathLength(path), 11);
  assertAlmostEquals(pathLength("M0,0A5,5 0 0 1 10,0h2"), 5 * Math.PI + 2, 1e-3);
  const walked = [-1, 2.5, 8, 99].map((way) => pointAt(path, way));
  assertEquals(walked.map(({ x, y }) => [x, y]), [[0, 0], [1.5, 2], [3, 7], [3, 10]]);
});

Deno.test("a path that nobody can read measures nothing", () => {
  for (const path of ["", "garbage", "M0,0L", "M0,0A5"]) {
    assertEquals(pathBox(path), undefined);
    assertEquals(pathLength(path), 0);
    assertEquals(pointAt(path, 3), { x: 0, y: 0 });
  }
});

import { JSDOM } from "jsdom";
import { boundingBox } from "../../../../lib/notebook/drawing/page/bounding_box.ts";
import { textWidth } from "../../../../lib/text/measure.ts";
import type { Drawn } from "../../../../lib/notebook/drawing/page/drawn.ts";
import { assertAlmostEquals, assertEquals } from "../../../assert.ts";

const { document } = new JSDOM("").window;

function drawn(svg: string): Drawn {
  document.body.innerHTML = `<svg>${svg}</svg>`;
  return document.querySelector("svg").firstChild;
}

const plain = { size: 10 };

Deno.test("boundingBox() of a rectangle and of a path is where they are drawn", () => {
  assertEquals(boundingBox(drawn('<rect x="2" y="3" width="5" height="7"/>')), {
    left: 2,
    top: 3,
    right: 7,
    bottom: 10,
  });
  assertEquals(boundingBox(drawn('<path d="M11,13h-2v5"/>')), {
    left: 9,
    top: 13,
    right: 11,
    bottom: 18,
  });
});

Deno.test("boundingBox() of a group holds its parts, moved and turned", () => {
  const box = boundingBox(drawn(
    '<g transform="translate(100,100)"><rect width="2" height="3"/>' +
      '<g transform="translate(10,20) rotate(90)"><rect width="5" height="7"/></g></g>',
  ));
  // A quarter turn takes x to y and y to −x; the group's own place does not count.
  assertEquals(box.left, 0);
  assertEquals(box.top, 0);
  assertAlmostEquals(box.right, 10, 1e-9);
  assertAlmostEquals(box.bottom, 25, 1e-9);
});

Deno.test("boundingBox() scales and turns about a point", () => {
  const box = boundingBox(drawn(
    '<g><rect width="2" height="4" transform="rotate(180,1,2) scale(0.5)"/></g>',
  ));
  assertAlmostEquals(box.left, 1, 1e-9);
  assertAlmostEquals(box.top, 2, 1e-9);
  assertAlmostEquals(box.right, 2, 1e-9);
  assertAlmostEquals(box.bottom, 4, 1e-9);
});

Deno.test("boundingBox() of a text depends on where it is anchored", () => {
  const text = (anchor: string) =>
    boundingBox(drawn(
      `<text x="50" y="20" text-anchor="${anchor}" style="font-size:10px">key</text>`,
    ));
  const width = textWidth("key", plain);
  assertEquals(text("start").left, 50);
  assertAlmostEquals(text("middle").left, 50 - width / 2, 1e-9);
  assertAlmostEquals(text("end").right, 50, 1e-9);
  assertEquals(text("start").top < 20 && text("start").bottom > 20, true);
});

Deno.test("boundingBox() of a text of two lines is as wide as the wider, and higher", () => {
  const line = (dy: number, inside: string) =>
    `<tspan class="line" dy="${dy}em">${inside}</tspan>`;
  const style = 'style="font-size:10px"';
  const one = boundingBox(drawn(`<text ${style}>${line(0, "a key")}</text>`));
  const two = boundingBox(drawn(
    `<text ${style}>${line(0, "a key")}${
      line(1.3, 'a <tspan style="font-weight:bold">key</tspan>')
    }</text>`,
  ));
  assertEquals(two.right > one.right, true);
  assertAlmostEquals(two.bottom - one.bottom, 13, 1e-9);
  const empty = boundingBox(
    drawn(`<text ${style}>${line(0, "a key")}${line(1.3, "")}</text>`),
  );
  assertEquals(empty, one);
});

Deno.test("boundingBox() of nothing has no size", () => {
  assertEquals(boundingBox(drawn("<g><text></text></g>")), {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
  });
});

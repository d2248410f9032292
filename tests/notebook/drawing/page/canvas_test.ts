import { createCanvas } from "../../../../lib/notebook/drawing/page/canvas.ts";
import { encodePng } from "../../../../lib/notebook/drawing/page/png.ts";
import { assertEquals } from "../../../assert.ts";

const address = (width: number, height: number, pixels: number[]) =>
  "data:image/png;base64," +
  encodePng(width, height, Uint8ClampedArray.from(pixels)).toBase64();

Deno.test("a canvas paints rectangles over each other", () => {
  const canvas = createCanvas(3, 2);
  canvas.fillStyle = "rgba(255,0,0,1)";
  canvas.fillRect(0, 0, 2, 2);
  canvas.fillStyle = "rgba(0,0,255,0.5)";
  canvas.fillRect(1, 1, 5, 5);
  const [red, blue, clear] = [[255, 0, 0, 255], [0, 0, 255, 128], [0, 0, 0, 0]];
  assertEquals(
    canvas.toDataURL(),
    address(3, 2, [red, red, clear, red, blue, blue].flat()),
  );
});

Deno.test("a canvas paints nothing for a rectangle outside of it or without a size", () => {
  const canvas = createCanvas(2, 1);
  canvas.fillRect(2, 0, 1, 1);
  canvas.fillRect(-3, 0, 2, 1);
  canvas.fillRect(0, 0, 0, 1);
  canvas.fillRect(1, 0, -4, 1);
  assertEquals(canvas.toDataURL(), address(2, 1, [0, 0, 0, 0, 0, 0, 0, 0]));
});

Deno.test("a canvas takes all pixels at once", () => {
  const canvas = createCanvas(1, 2);
  const image = canvas.createImageData(1, 2);
  image.data.set([1, 2, 3, 4, 5, 6, 7, 8]);
  canvas.putImageData(image);
  assertEquals(canvas.toDataURL(), address(1, 2, [1, 2, 3, 4, 5, 6, 7, 8]));
});

/**
 * As much of a canvas as Plotly needs to paint a heatmap. By hand, since the packages that
 * have all of it bring native code.
 *
 * @module
 */
import { encodePng } from "./png.ts";

/** What `getContext("2d")` gives. */
export interface Canvas {
  /** The colour of the next rectangles, as `rgba(red,green,blue,opacity)`. */
  fillStyle: string;
  /** Paints a rectangle; its edges are moved to whole pixels. */
  fillRect(x: number, y: number, width: number, height: number): void;
  /** Clear pixels to write on. */
  createImageData(width: number, height: number): { data: Uint8ClampedArray };
  /** Paints all pixels at once. */
  putImageData(image: { data: Uint8ClampedArray }): void;
  /** The picture as the address of a PNG file. */
  toDataURL(): string;
}

/**
 * A clear canvas.
 *
 * @param width In pixels.
 * @param height In pixels.
 */
export function createCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const colours = new Uint32Array(pixels.buffer);
  return {
    fillStyle: "rgba(0,0,0,1)",
    fillRect(x, y, w, h) {
      const [left, right] = [
        Math.max(0, Math.round(x)),
        Math.min(width, Math.round(x + w)),
      ];
      const [top, bottom] = [
        Math.max(0, Math.round(y)),
        Math.min(height, Math.round(y + h)),
      ];
      const colour = colourOf(this.fillStyle);
      for (let row = top; row < bottom; row++) {
        colours.fill(colour, row * width + left, row * width + Math.max(left, right));
      }
    },
    createImageData: (w, h) => ({ data: new Uint8ClampedArray(w * h * 4) }),
    putImageData: ({ data }) => pixels.set(data),
    toDataURL: () =>
      "data:image/png;base64," + encodePng(width, height, pixels).toBase64(),
  };
}

/** The four bytes of a colour as one number, in the order of this machine. */
function colourOf(style: string): number {
  const [red = 0, green = 0, blue = 0, opacity = 1] =
    style.match(/[\d.]+/g)?.map(Number) ??
      [];
  const bytes = Uint8ClampedArray.of(red, green, blue, opacity * 255);
  return new Uint32Array(bytes.buffer)[0] ?? 0;
}

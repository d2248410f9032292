/**
 * The `transform` attribute of SVG, as numbers. By hand, since packages for matrices read
 * the style sheets' form, in which angles and lengths have units.
 *
 * @module
 */

/** `[a, b, c, d, e, f]`: a point moves to x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The transform that moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/**
 * Reads a `transform` attribute.
 *
 * @param text Such as `translate(80,100) rotate(-90)`; null for none.
 * @returns One matrix; a transform other than the three that Plotly writes counts
 * for nothing.
 */
export function parseTransform(text: string | null): Matrix {
  let whole = IDENTITY;
  for (const [, name, inside] of (text ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
    const numbers = (inside ?? "").split(/[\s,]+/).map(Number);
    whole = multiply(whole, matrixOf(name ?? "", numbers));
  }
  return whole;
}

function matrixOf(name: string, [x = 0, y, z]: number[]): Matrix {
  switch (name) {
    case "translate":
      return [1, 0, 0, 1, x, y ?? 0];
    case "scale":
      return [x, 0, 0, y ?? x, 0, 0];
    case "rotate": {
      const [cos, sin] = [Math.cos(x * Math.PI / 180), Math.sin(x * Math.PI / 180)];
      const [cx, cy] = [y ?? 0, z ?? 0];
      return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
    }
    default:
      return IDENTITY;
  }
}

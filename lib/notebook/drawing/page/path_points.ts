/**
 * A path of SVG as points along it.
 *
 * @module
 */

/** A place in the drawing: x and y, in pixels. */
export type Point = readonly [number, number];

/** Straight pieces that stand for one curve. */
const PIECES = 16;

/**
 * Walks along a path.
 *
 * @param path The attribute `d`, of the commands M, L, H, V, C, Q, A and Z. An arc counts
 * as the straight line between its ends.
 * @returns The corners of the path, and points along its curves.
 */
export function pathPoints(path: string): Point[] {
  const points: Point[] = [];
  let start: Point = [0, 0];
  let here: Point = start;
  for (const { command, numbers } of segments(path)) {
    const kind = command.toUpperCase();
    const [fromX, fromY] = command === kind ? [0, 0] : here;
    const pairs: Point[] = [];
    if (kind === "Z") pairs.push(start);
    else if (kind === "H") pairs.push([fromX + (numbers[0] ?? 0), here[1]]);
    else if (kind === "V") pairs.push([here[0], fromY + (numbers[0] ?? 0)]);
    else {
      // An arc ends in its end; what stands before has no place in the plane.
      const coordinates = kind === "A" ? numbers.slice(-2) : numbers;
      for (let i = 0; i + 1 < coordinates.length; i += 2) {
        pairs.push([fromX + (coordinates[i] ?? 0), fromY + (coordinates[i + 1] ?? 0)]);
      }
    }
    if (pairs.length > 1) points.push(...curve([here, ...pairs]));
    else points.push(...pairs);
    here = points.at(-1) ?? here;
    if (kind === "M") start = here;
  }
  return points;
}

/** How many numbers each command takes. */
const ARITY: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  Q: 4,
  A: 7,
  Z: 0,
};

function* segments(path: string): Generator<{ command: string; numbers: number[] }> {
  for (const [, command = "", inside = ""] of path.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const numbers = (inside.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(
      Number,
    );
    const arity = ARITY[command.toUpperCase()] ?? 2;
    if (arity === 0) yield { command, numbers };
    for (let i = 0; i + arity <= numbers.length && arity > 0; i += arity) {
      yield { command, numbers: numbers.slice(i, i + arity) };
    }
  }
}

/** Points on the Bézier curve with these control points, by de Casteljau's halving. */
function curve(control: Point[]): Point[] {
  return Array.from({ length: PIECES }, (_, piece) => {
    const t = (piece + 1) / PIECES;
    let points = control;
    while (points.length > 1) {
      points = points.slice(1).map(([x, y], i) => {
        const [fromX, fromY] = points[i] ?? [x, y];
        return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
      });
    }
    return points[0] ?? [0, 0];
  });
}

/**
 * The length of a path.
 *
 * @param points Points along it, as {@linkcode pathPoints} gives them. A path that lifts
 * its pen counts the way through the air too.
 * @returns The length in pixels.
 */
export function pathLength(points: readonly Point[]): number {
  let length = 0;
  for (const [i, point] of points.entries()) {
    length += distance(points[i - 1] ?? point, point);
  }
  return length;
}

/**
 * The place on a path at some way from its start.
 *
 * @param points Points along it.
 * @param way In pixels; before the start counts as the start, after the end as the end.
 */
export function pointAt(points: readonly Point[], way: number): Point {
  let left = Math.max(0, way);
  for (const [i, point] of points.entries()) {
    const before = points[i - 1] ?? point;
    const step = distance(before, point);
    if (step >= left) {
      const share = step === 0 ? 0 : left / step;
      return [
        before[0] + (point[0] - before[0]) * share,
        before[1] + (point[1] - before[1]) * share,
      ];
    }
    left -= step;
  }
  return points.at(-1) ?? [0, 0];
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(u - x, v - y);
}

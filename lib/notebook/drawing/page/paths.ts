/**
 * A path of SVG, measured. One that no browser could read measures nothing.
 *
 * @module
 */
import {
  getPathBBox,
  getPointAtLength,
  getTotalLength,
  isValidPath,
} from "svg-path-commander/util";
import type { Box } from "./drawn.ts";

/** The box around a path, or undefined if it draws nothing. */
export function pathBox(path: string): Box | undefined {
  if (!isValidPath(path)) return undefined;
  const { x, y, x2, y2 } = getPathBBox(path);
  return { left: x, top: y, right: x2, bottom: y2 };
}

/** The length of a path, in pixels. */
export function pathLength(path: string): number {
  return isValidPath(path) ? getTotalLength(path) : 0;
}

/** The place on a path at some way from its start: the start before it, the end after it. */
export function pointAt(path: string, way: number): { x: number; y: number } {
  return isValidPath(path) ? getPointAtLength(path, way) : { x: 0, y: 0 };
}

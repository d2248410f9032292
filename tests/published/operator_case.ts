/**
 * Test cases of the ONNX operators, as `tests/fixtures/make_operator_fixtures.py` wrote
 * them.
 *
 * @module
 */

/** An array with its shape; booleans are 0 and 1. */
export interface Packed {
  shape: number[];
  type: string;
  /** Its numbers: float32, little-endian, in base64. */
  data: string;
}

/** A node of a graph: what goes in, and what comes out. */
export interface OperatorCase {
  name: string;
  attributes: Record<string, number>;
  inputs: Record<string, Packed>;
  outputs: Record<string, Packed>;
}

/** Arrays inside one another. */
export type Nest = number | Nest[];

/** The nested arrays of a packed one. */
export function unpack({ shape, data }: Packed): Nest {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let next = 0;
  const read = (depth: number): Nest =>
    depth === shape.length
      ? view.getFloat32(4 * next++, true)
      : Array.from({ length: shape[depth]! }, () => read(depth + 1));
  return read(0);
}

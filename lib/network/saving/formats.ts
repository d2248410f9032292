/**
 * How numbers are written in files.
 *
 * @module
 */

/** How many bytes one number takes, and how it is read. */
interface Format {
  readonly bytes: number;
  readonly read: (view: DataView, at: number) => number;
}

/** The formats that are read, by the names that safetensors gives them. */
export const FORMATS = {
  F64: { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  F32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  F16: { bytes: 2, read: (view, at) => half(view.getUint16(at, true)) },
  BF16: { bytes: 2, read: (view, at) => brain(view.getUint16(at, true)) },
} as const satisfies Record<string, Format>;

/** IEEE 754's half precision: 1 bit of sign, 5 of exponent, 10 of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = bits >> 10 & 0x1f, fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** Its bits and the upper half of those of single precision are the same. */
const SINGLE = new DataView(new ArrayBuffer(4));

/** "Brain floating point". */
function brain(bits: number): number {
  SINGLE.setUint32(0, bits << 16);
  return SINGLE.getFloat32(0);
}

/**
 * Five numbers that tell one tensor from another, as the fixtures of PyTorch hold them.
 *
 * @module
 */

const sign = (i: number): number => (i * i + Math.floor(i / 3)) % 5 < 3 ? 1 : -1;

/** What a fixture tells of some numbers: the largest, two, their sum, and one with signs. */
export function summary(data: Float32Array): number[] {
  let largest = 0, total = 0, signed = 0;
  data.forEach((x, i) => {
    largest = Math.max(largest, Math.abs(x));
    total += x;
    signed += sign(i) * x;
  });
  const entries = [1, 2].map((n) => data[n * 7919 % data.length]!);
  return [largest, ...entries, total, signed];
}

/**
 * The largest difference from what a fixture tells, as a share of the largest number.
 *
 * @param scale The share of what, where a fixture tells of zeros.
 */
export function difference(
  data: Float32Array,
  [largest, ...shares]: readonly number[],
  scale: number,
): number {
  const found = summary(data);
  // What is 0 is measured by the others.
  const needed = largest === 0
    ? found.map(() => 0)
    : [largest!, ...shares.map((share) => share / 1e6 * largest!)];
  return Math.max(...found.map((x, i) => Math.abs(x - needed[i]!))) / (largest || scale);
}

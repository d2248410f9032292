export function offsetOnly(
  encode: (x: readonly number[], position: number) => number[],
): boolean {
  const [query, key] = [[0.3, -1.2, 0.7, 0.5], [1.1, 0.4, -0.6, 0.9]];
  const dot = (m: number, n: number) => {
    const encodedKey = encode(key, n);
    return encode(query, m).reduce((sum, value, i) => sum + value * encodedKey[i]!, 0);
  };
  return [[0, 0], [0, 3], [5, 2]].every(([m, n]) =>
    [1, 10, 100].every((shift) =>
      Math.abs(dot(m! + shift, n! + shift) - dot(m!, n!)) < 1e-6
    )
  );
}

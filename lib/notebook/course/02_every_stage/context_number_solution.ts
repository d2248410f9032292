export function contextNumber(weights: number[], values: number[]): number {
  return weights.reduce((sum, weight, key) => sum + weight * values[key]!, 0);
}

export function softmaxGradient(weights: number[], gradient: number[]): number[] {
  const average = weights.reduce((sum, weight, key) => sum + weight * gradient[key]!, 0);
  return weights.map((weight, key) => weight * (gradient[key]! - average));
}

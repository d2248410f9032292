/**
 * Products in which a 0 hides what it meets.
 *
 * @module
 */
import { type ByName, placeOf, strides } from "../grid.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * Computes anew what is no number, without what is hidden.
 *
 * @param isHidden Whether two factors count as 0 together, whatever their product is.
 */
export function sumWhatShows(
  { axes, sizes, data }: Tensor<Axes>,
  a: Tensor<Axes>,
  b: Tensor<Axes>,
  over: string,
  isHidden: (left: number, right: number) => boolean,
  divisor = 1,
): void {
  const left = strides(a), right = strides(b);
  const length = (a.sizes as ByName)[over]!;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === data[i]) continue;
    const place = placeOf(i, axes, sizes);
    let l = 0, r = 0, sum = 0;
    for (const name of axes) {
      l += (left[name] ?? 0) * place[name]!;
      r += (right[name] ?? 0) * place[name]!;
    }
    for (let k = 0; k < length; k++, l += left[over]!, r += right[over]!) {
      if (!isHidden(a.data[l]!, b.data[r]!)) sum += a.data[l]! * b.data[r]!;
    }
    data[i] = sum / divisor;
  }
}

/**
 * Products on the way back.
 *
 * @module
 */

/**
 * A gradient times a slope. What has no influence has the gradient 0, even where the slope
 * is infinite: a key of weight 0 stays without effect, whatever its value is.
 */
export function times(gradient: number, slope: number): number {
  return gradient === 0 || slope === 0 ? 0 : gradient * slope;
}

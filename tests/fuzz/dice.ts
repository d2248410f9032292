/**
 * Chance that is the same in every run.
 *
 * @module
 */

/** Numbers from 0 up to, and without, `below`: an endless row for each seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // Numerical Recipes' constants; the high half, since the low bits repeat soon.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

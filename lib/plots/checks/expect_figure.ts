/**
 * What is shown, described and put on a slider is a figure.
 *
 * @module
 */
import type { Figure } from "../figure.ts";
import { found } from "./found.ts";
import { isFigure } from "./kinds.ts";

/**
 * Refuses what is no figure.
 *
 * @param where Which of several it is; nothing if it is the only one.
 * @throws {TypeError} If there are no traces, or no layout.
 */
export function expectFigure(action: string, figure: Figure, where = ""): void {
  if (!isFigure(figure)) {
    throw new TypeError(
      `Cannot ${action}: a figure, { data, layout }, is needed${where}, ` +
        `found ${found(figure)}`,
    );
  }
}

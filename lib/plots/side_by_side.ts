/**
 * Pictures that are there to be compared.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { quote } from "../tensor/checks/kind_of.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { spoken } from "../text/spoken.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectLabels } from "./checks/expect_labels.ts";
import { found } from "./checks/found.ts";
import { isFigure, isObject, isPlain, isTrace } from "./checks/kinds.ts";
import type { Figure } from "./figure.ts";
import { scaleOf } from "./heatmap.ts";
import { type Labels, placeInWords } from "./labels.ts";
import { matricesOf } from "./panels/matrix.ts";
import type { Panel } from "./panels/panel.ts";
import { panels } from "./panels/panels.ts";
import type { Scale } from "./style/colours.ts";
import { escapeText } from "./text.ts";
import { words } from "./words/words.ts";

/** A matrix with labels of its own. */
export interface Side {
  /** Two axes; or three, of which the first is laid out in panels. */
  readonly matrix: Tensor<Axes>;
  /** Names of the places of its axes. */
  readonly labels?: Labels;
  /** What it means, in a few words under its name. */
  readonly note?: string;
  /** What its numbers are; without it, as for all, or by its values. */
  readonly scale?: Scale;
}

/** What all sides share. */
export interface SideBySideOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** Names of the places of axes. */
  readonly labels?: Labels;
  /** How many panels stand side by side; without it, as many as leave room for numbers. */
  readonly columns?: number;
  /** One scale for all; without it, each side's values choose theirs. */
  readonly scale?: Scale;
}

/**
 * Draws matrices beside each other, on one scale.
 *
 * @param sides What is compared, by name: tensors, or tensors with labels of their own.
 * @param options The title, and labels for all.
 * @throws {TypeError} If a tensor has fewer than two or more than three axes, or an option
 * is not one of these.
 * @throws {RangeError} If there is no side, or labels do not fit the size of their axis.
 *
 * @example What a mask changes
 * ```ts
 * import { causalMask, random, randomParameters, selfAttention, sideBySide } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 3, model: 8 }, { seed: 1 });
 * const weights = randomParameters({ model: 8, heads: 1, seed: 2 });
 *
 * const figure = sideBySide({
 *   "without a mask": selfAttention(x, weights).weights,
 *   "with a causal mask": selfAttention(x, weights, { mask: causalMask(3) }).weights,
 * }, { title: "The mask takes the future away" });
 * ```
 */
export function sideBySide(
  sides: Readonly<Record<string, Tensor<Axes> | Side>>,
  options: SideBySideOptions = {},
): Figure {
  const action = "draw side by side";
  expectArguments(action, arguments.length, 2);
  if (!isPlain(sides) || isFigure(sides)) {
    throw new TypeError(
      `Cannot ${action}: tensors are needed by their names, such as { before, after }, ` +
        `found ${found(sides)}`,
    );
  }
  const names = Object.keys(sides);
  if (names.length === 0) {
    throw new RangeError(`Cannot ${action}: at least one side is needed, found none`);
  }
  expectChoices(action, options, ["title", "labels", "columns", "scale"]);
  const { columns, scale } = options;
  const called = (name: string) => escapeText(spoken(name));
  const title = spoken(options.title ?? words().title.sideBySide(names.map(called)));

  const all = names.map((name) => sideOf(name, sides[name]!));
  const matrices = all.map(({ matrix }) => matrix);
  const drawn = all.flatMap(({ name, matrix, note, scale: its, labels: own = {} }) => {
    const pages = matricesOf(matrix);
    const merged = { ...options.labels, ...expectLabels(own, matrix) };
    const labels = expectLabels(merged, matrix, matrices);
    return pages.map((page, i): Panel => ({
      title: pages.length === 1
        ? called(name)
        : words().within(called(name), placeInWords(matrix.axes[0]!, i, labels)),
      ...(note !== undefined && { note: spoken(note) }),
      axes: matrix.axes.slice(-2) as [string, string],
      matrix: page,
      scale: its ?? scale ?? scaleOf(matrix),
      labels,
    }));
  });
  return panels(drawn, { title, ...(columns !== undefined && { columns }) });
}

/** A side with its name: a tensor alone, or with labels of its own. */
function sideOf(name: string, given: Tensor<Axes> | Side): Side & { name: string } {
  const isSide = isObject(given) && !isTrace(given) && !isFigure(given);
  const side = isSide ? given as Side : { matrix: given as Tensor<Axes> };
  const action = `draw the side ${quote(name)}`;
  expectChoices(action, side, ["matrix", "labels", "note", "scale"], ["matrix"]);
  return { ...side, name };
}

/**
 * Self-attention beside cross-attention.
 *
 * @module
 */
import type { AttentionTrace } from "../attention/trace.ts";
import { expectArguments } from "../tensor/checks/expect.ts";
import { spoken } from "../text/spoken.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectLabels } from "./checks/expect_labels.ts";
import { expectTrace } from "./checks/expect_trace.ts";
import type { Figure } from "./figure.ts";
import { placeInWords } from "./labels.ts";
import { matricesOf } from "./panels/matrix.ts";
import type { Panel } from "./panels/panel.ts";
import { panels } from "./panels/panels.ts";
import { words } from "./words/words.ts";

/** The words of the two sequences, and what is said about the two. */
export interface ContrastOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** The words that ask, in both. */
  readonly target?: readonly string[];
  /** The words that answer in cross-attention. */
  readonly source?: readonly string[];
}

/**
 * Draws the weights of two attentions side by side on one scale: on the left a sequence
 * looks at itself, on the right it looks at another. Each head is one row of panels.
 *
 * @param self The trace of self-attention.
 * @param cross The trace of cross-attention, with the same number of heads.
 * @param options The title, and the words of both sequences.
 * @throws {TypeError} If one is no trace, or an option is not one of these.
 * @throws {RangeError} If the numbers of heads or of words do not fit.
 *
 * @example The rows stay, the columns become another sequence
 * ```ts
 * import { contrast, crossAttention, random, randomParameters, selfAttention } from "@headlight/attention";
 *
 * const target = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const source = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const weights = randomParameters({ model: 8, heads: 2, seed: 3 });
 *
 * const figure = contrast(
 *   selfAttention(target, weights),
 *   crossAttention(target, source, weights),
 *   { target: ["猫", "睡"], source: ["the", "cat", "sleeps"] },
 * );
 * ```
 */
export function contrast(
  self: AttentionTrace,
  cross: AttentionTrace,
  options: ContrastOptions = {},
): Figure {
  const action = "contrast";
  expectArguments(action, arguments.length, 3);
  const parts = { weights: ["head", "query", "key"] } as const;
  expectTrace(action, "self", self, parts);
  expectTrace(action, "cross", cross, parts);
  expectChoices(action, options, ["title", "target", "source"]);
  const { self: left, cross: right, title: titles, within } = words();
  const { title = titles.contrast, target, source } = options;
  const heads = self.weights.sizes.head;
  if (heads !== cross.weights.sizes.head) {
    throw new RangeError(
      `Cannot contrast: both need the same number of heads, ` +
        `found ${heads} and ${cross.weights.sizes.head}`,
    );
  }
  const sides = [
    { name: left, trace: self, keys: target },
    { name: right, trace: cross, keys: source },
  ].map(({ name, trace: { weights }, keys }) => {
    const labels = expectLabels({
      ...(target && { query: target }),
      ...(keys && { key: keys }),
    }, weights);
    return { name, labels, matrices: matricesOf(weights) };
  });

  const all = Array.from(
    { length: heads },
    (_, head) =>
      sides.map(({ name, labels, matrices }): Panel => ({
        title: heads === 1 ? name : within(name, placeInWords("head", head, labels)),
        axes: ["query", "key"],
        matrix: matrices[head]!,
        scale: "weights",
        labels,
      })),
  );
  return panels(all.flat(), { title: spoken(title), columns: 2 });
}

/**
 * The whole chain in one picture.
 *
 * @module
 */
import type { AttentionTrace } from "../attention/attention.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import type { Figure } from "./figure.ts";
import { matricesOf } from "./heatmap.ts";
import { expectLabels, type Labels, placeInWords } from "./labels.ts";
import type { Panel } from "./panels/panel.ts";
import { panels } from "./panels/panels.ts";
import { words } from "./words/words.ts";

/** The words of the two sequences. */
export interface StagesOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** The words that ask. */
  readonly target?: readonly string[];
  /** The words that answer; in self-attention the same. */
  readonly source?: readonly string[];
}

/** What is seen of a trace, in reading order. */
const STAGES = [
  "queries",
  "keys",
  "values",
  "scores",
  "maskedScores",
  "weights",
  "context",
  "concatenated",
  "output",
] as const;

/**
 * Draws every stage of an attention, from the queries to the output, three in a row. With
 * several heads, buttons choose the head.
 *
 * @param trace What `attention` returned.
 * @param options The title, and the words of both sequences.
 * @throws {RangeError} If the number of words does not fit.
 *
 * @example From queries to output
 * ```ts
 * import { random, randomParameters, selfAttention, stages } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 3, model: 8 }, { seed: 1 });
 * const trace = selfAttention(x, randomParameters({ model: 8, heads: 2, seed: 2 }));
 * const words = ["the", "cat", "sleeps"];
 *
 * const figure = stages(trace, { target: words, source: words });
 * ```
 */
export function stages(
  trace: AttentionTrace,
  options: StagesOptions = {},
): Figure {
  const { title = words().title.stages, target, source } = options;
  const labels: Labels = {
    ...(target && { query: target }),
    ...(source && { key: source }),
  };
  expectLabels(labels, trace.weights);
  const heads = trace.weights.sizes.head;
  const draw = (head: number) =>
    STAGES.flatMap((name, slot): Panel[] => {
      const x: Tensor<Axes> = trace[name];
      const ofHeads = x.axes[0] === "head";
      if (!ofHeads && head > 0) return [];
      return [{
        ...words().stages[name],
        axes: x.axes.slice(-2) as [string, string],
        rows: matricesOf(x)[ofHeads ? head : 0]!,
        scale: name === "weights" ? "weights" : "signed",
        labels,
        slot,
        ...(ofHeads && { choice: head }),
      }];
    });
  const byHead = Array.from({ length: heads }, (_, head) => head);
  return panels(byHead.flatMap(draw), {
    title,
    columns: 3,
    ...(heads > 1 && { choices: byHead.map((head) => placeInWords("head", head, {})) }),
  });
}

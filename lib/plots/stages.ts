/**
 * The whole chain in one picture.
 *
 * @module
 */
import type { AttentionTrace } from "../attention/trace.ts";
import { expectArguments } from "../tensor/checks/expect.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectLabels } from "./checks/expect_labels.ts";
import { expectTrace } from "./checks/expect_trace.ts";
import type { Figure } from "./figure.ts";
import { placeInWords } from "./labels.ts";
import { matricesOf } from "./panels/matrix.ts";
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

/** What is seen of a trace, in reading order, with the axes of each part. */
const STAGES = {
  queries: ["head", "query", "feature"],
  keys: ["head", "key", "feature"],
  values: ["head", "key", "feature"],
  scores: ["head", "query", "key"],
  maskedScores: ["head", "query", "key"],
  weights: ["head", "query", "key"],
  context: ["head", "query", "feature"],
  concatenated: ["query", "concat"],
  output: ["query", "model"],
} as const;

const SEEN = Object.keys(STAGES) as (keyof typeof STAGES)[];

/**
 * Draws every stage of an attention, from the queries to the output, three in a row. With
 * several heads, buttons choose the head.
 *
 * @param trace What `attention` returned.
 * @param options The title, and the words of both sequences.
 * @throws {TypeError} If it is no trace, or an option is not one of these.
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
  const action = "draw the stages";
  expectArguments(action, arguments.length, 2);
  expectTrace(action, "trace", trace, STAGES);
  expectChoices(action, options, ["title", "target", "source"]);
  const { title = words().title.stages, target, source } = options;
  const labels = expectLabels({
    ...(target && { query: target }),
    ...(source && { key: source }),
  }, trace.weights);
  const heads = trace.weights.sizes.head;
  const draw = (head: number) =>
    SEEN.flatMap((name, slot): Panel[] => {
      const x: Tensor<Axes> = trace[name];
      const ofHeads = x.axes[0] === "head";
      if (!ofHeads && head > 0) return [];
      return [{
        ...words().stages[name],
        axes: x.axes.slice(-2) as [string, string],
        matrix: matricesOf(x)[ofHeads ? head : 0]!,
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

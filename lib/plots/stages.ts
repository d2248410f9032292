/**
 * The whole chain in one picture.
 *
 * @module
 */
import type { AttentionTrace } from "../attention/trace.ts";
import { expectArguments } from "../tensor/checks/expect.ts";
import type { GradientOf } from "../tensor/gradients/gradients.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
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

/** The words of the two sequences. */
export interface StagesOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** The words that ask. */
  readonly target?: readonly string[];
  /** The words that answer; in self-attention the same. */
  readonly source?: readonly string[];
  /** What `gradients` gave: each stage then has its gradient beneath, all on one scale. */
  readonly gradientOf?: GradientOf;
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

type Stage = keyof typeof STAGES;

const SEEN = Object.keys(STAGES) as Stage[];

/** How many stand side by side. */
const COLUMNS = 3;

/**
 * Draws every stage of an attention, from the queries to the output, three in a row. With
 * several heads, buttons choose the head. With gradients, each row is followed by theirs.
 *
 * @param trace What `attention` returned.
 * @param options The title, the words of both sequences, and the gradients of a loss.
 * @throws {TypeError} If it is no trace, an option is not one of these, or a stage has no
 * gradient.
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
  expectChoices(action, options, ["title", "target", "source", "gradientOf"]);
  const { title = words().title.stages, target, source, gradientOf } = options;
  const labels = expectLabels({
    ...(target && { query: target }),
    ...(source && { key: source }),
  }, trace.weights);
  const slope = gradientOf && gradientsOf(trace, gradientOf);
  if (slope) expectTrace(action, "the gradients", slope, STAGES);
  const heads = trace.weights.sizes.head;

  const panelOf = (name: Stage, head: number, slot: number, isSlope: boolean) => {
    const x: Tensor<Axes> = (isSlope ? slope! : trace)[name];
    const ofHeads = x.axes[0] === "head";
    if (!ofHeads && head > 0) return [];
    const stage = words().stages[name];
    const panel: Panel = {
      ...(isSlope ? { title: words().gradient(stage.title) } : stage),
      axes: x.axes.slice(-2) as [string, string],
      matrix: matricesOf(x)[ofHeads ? head : 0]!,
      scale: isSlope ? "gradients" : name === "weights" ? "weights" : "signed",
      labels,
      slot,
      ...(ofHeads && { choice: head }),
    };
    return [panel];
  };
  const rows = Array.from({ length: SEEN.length / COLUMNS }, (_, row) => {
    const names = SEEN.slice(row * COLUMNS, (row + 1) * COLUMNS);
    const seen = names.map((name) => ({ name, isSlope: false }));
    return slope ? [...seen, ...names.map((name) => ({ name, isSlope: true }))] : seen;
  });
  const byHead = Array.from({ length: heads }, (_, head) => head);
  const all = byHead.flatMap((head) =>
    rows.flat().flatMap(({ name, isSlope }, slot) => panelOf(name, head, slot, isSlope))
  );
  return panels(all, {
    title: spoken(title),
    columns: COLUMNS,
    ...(heads > 1 && { choices: byHead.map((head) => placeInWords("head", head, {})) }),
  });
}

/** The gradient of each stage, as a trace. */
function gradientsOf(trace: AttentionTrace, gradientOf: GradientOf): AttentionTrace {
  const all = SEEN.map((name) => [name, gradientOf<Axes>(trace[name])]);
  return Object.fromEntries(all) as AttentionTrace;
}

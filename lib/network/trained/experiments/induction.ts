/**
 * Induction: which layers and positions can do it, and by which heads.
 *
 * @module
 */
import { withoutHead } from "../../../attention/without_head.ts";
import { type Induction, induction } from "../../models/induction/induction.ts";
import type { InductionParameters } from "../../models/induction/network.ts";
import { inductionScores, previousTokenScores } from "../../models/induction/scores.ts";
import type { Experiment } from "../experiment.ts";
import { meanFigure } from "../mean_figure.ts";

const variants: Record<string, Induction> = {
  "two layers": induction({ layers: 2, positions: "relative" }),
  "one layer": induction({ layers: 1, positions: "relative" }),
  "two layers, absolute": induction({ layers: 2, positions: "absolute" }),
};

const experiment: Experiment<InductionParameters> = {
  variants,
  seeds: [0, 1, 2, 3, 4, 5, 6, 7],
  measure: (parameters, variant) => {
    const model = variants[variant]!;
    const sequences = model.examples(100, 2000);
    const weights = sequences.map(({ tokens }) =>
      model.trace(parameters, tokens).layers.map((layer) => layer.weights)
    );
    /** All heads, layer after layer. */
    const heads = parameters.blocks.flatMap((_, layer) =>
      [0, 1].map((head) => ({ layer, head }))
    );
    return {
      accuracy: model.accuracy(parameters),
      previousToken: heads.map(({ layer, head }) =>
        meanFigure(weights.map((one) => previousTokenScores(one[layer]!)[head]!))
      ),
      induction: heads.map(({ layer, head }) =>
        meanFigure(
          weights.map((one, i) =>
            inductionScores(one[layer]!, sequences[i]!.tokens)[head]!
          ),
        )
      ),
      accuracyWithoutHead: heads.map(({ layer, head }) =>
        model.accuracy(without(parameters, layer, head))
      ),
    };
  },
  measureStep: ({ step, parameters }, variant) => {
    if (step % 20 !== 0) return undefined;
    const model = variants[variant]!;
    return { accuracy: model.accuracy(parameters, model.examples(40, 3000)) };
  },
  keeps: (variant, seed) => variant === "two layers" && seed === 0,
};

export default experiment;

/** The same parameters with a head of a layer taken away. */
function without(
  parameters: InductionParameters,
  layer: number,
  head: number,
): InductionParameters {
  const blocks = parameters.blocks.map((block, i) => {
    const { attention, norm } = block.self;
    return i === layer
      ? { self: { norm, attention: withoutHead(attention, head) } }
      : block;
  });
  return { ...parameters, blocks };
}

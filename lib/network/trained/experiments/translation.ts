/**
 * Sentences whose words only change places: one head, or four.
 *
 * @module
 */
import {
  translation,
  type TranslationParameters,
} from "../../models/translation/translation.ts";
import type { Experiment } from "../experiment.ts";

const variants = { "1 head": translation(), "4 heads": translation({ heads: 4 }) };

/** How many sentences are written rightly, and where the largest weights lie. */
const experiment: Experiment<TranslationParameters> = {
  variants,
  measure(parameters, variant) {
    const model = variants[variant as keyof typeof variants];
    const pairs = model.examples(400, 1000);
    const { writes } = model.score(parameters, pairs);
    return { writes, ...model.alignment(parameters, pairs) };
  },
  // A cell trains it.
  keeps: (variant, seed) => variant === "1 head" && seed === 0,
};

export default experiment;

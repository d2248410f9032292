/**
 * Sentences in full, by a box of glass: are several heads better than one?
 *
 * @module
 */
import {
  type GlassParameters,
  glassTranslation,
  type GlassTranslator,
} from "../../models/translation/glass_translation.ts";
import type { Experiment } from "../experiment.ts";

/** A box with so many heads, trained for so long, on so many sentences. */
function box(
  heads: number,
  steps: number,
  sentences?: number,
): [string, GlassTranslator] {
  const model = glassTranslation({ heads, sentences });
  const name = [
    heads === 1 ? "1 head" : `${heads} heads`,
    `${steps} steps`,
    ...sentences === undefined ? [] : [`${sentences} sentences`],
  ].join(", ");
  return [name, { ...model, recipe: { ...model.recipe, steps } }];
}

const variants = Object.fromEntries([
  ...[1, 2, 4].map((heads) => box(heads, 400)),
  ...[1, 2, 4].map((heads) => box(heads, 1200)),
  ...[1, 4, 8].map((heads) => box(heads, 400, 300)),
  ...[1, 4, 8].map((heads) => box(heads, 1200, 300)),
]);

/**
 * How many sentences are written rightly, where the largest weights lie, and where the
 * largest contributions do.
 */
const experiment: Experiment<GlassParameters> = {
  variants,
  measure(parameters, variant) {
    const model = variants[variant]!;
    const pairs = glassTranslation().examples(200, 1000);
    const { dictionary, informative } = model.contributed(parameters, pairs);
    return {
      writes: model.score(parameters, pairs).writes,
      ...model.alignment(parameters, pairs),
      contributedDictionary: dictionary,
      contributedInformative: informative,
    };
  },
  // A cell trains it.
  keeps: (variant, seed) => variant === "4 heads, 400 steps" && seed === 0,
};

export default experiment;

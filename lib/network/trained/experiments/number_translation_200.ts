/**
 * The bug zoo, trained before the reader: half of the steps, rightly and with the mask
 * turned round.
 *
 * @module
 */
import { attention } from "../../../attention/attention.ts";
import { transposedMask } from "../../../attention/bugs/transposed_mask.ts";
import {
  type NumberParameters,
  numberTranslation,
} from "../../models/translation/number_translation.ts";
import type { Experiment } from "../experiment.ts";

const variants = Object.fromEntries(
  Object.entries({ right: attention, transposedMask }).map(([name, attend]) => {
    const model = numberTranslation({ attend });
    return [name, { ...model, recipe: { ...model.recipe, steps: 200 } }];
  }),
);

/** The loss, how many numbers are right when told, and how many when written. */
const experiment: Experiment<NumberParameters> = {
  variants,
  seeds: [0],
  measure: (parameters, variant) => {
    const model = variants[variant]!;
    return { ...model.score(parameters, model.examples(200, 1000)) };
  },
  // Both are trained in cells.
  keeps: () => true,
};

export default experiment;

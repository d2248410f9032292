/**
 * The bug zoo, trained: numbers by the right attention and by seven wrong ones.
 *
 * @module
 */
import { attention } from "../../../attention/attention.ts";
import { ZOO } from "../../../attention/bugs/zoo.ts";
import {
  type NumberParameters,
  numberTranslation,
} from "../../models/translation/number_translation.ts";
import type { Experiment } from "../experiment.ts";

// A blind query differs only where a query sees nothing, which never happens here.
const { blindQuery: _, ...bugs } = ZOO;

const variants = Object.fromEntries(
  Object.entries({ right: attention, ...bugs }).map(([name, attend]) => [
    name,
    numberTranslation({ attend }),
  ]),
);

/** The loss, how many numbers are right when told, and how many when written. */
const experiment: Experiment<NumberParameters> = {
  variants,
  measure: (parameters, variant) => {
    const model = variants[variant]!;
    return { ...model.score(parameters, model.examples(500, 1000)) };
  },
};

export default experiment;

/**
 * Two things at once, by heads.
 *
 * @module
 */
import { withoutHead } from "../../../attention/without_head.ts";
import {
  type PairLookup,
  pairLookup,
  type PairLookupOptions,
} from "../../models/lookup/pair_lookup.ts";
import type { PairLookupParameters } from "../../models/lookup/pair_network.ts";
import type { Experiment, Figures } from "../experiment.ts";

const CHOSEN: Record<string, PairLookupOptions> = {
  "1 head": { heads: 1 },
  "2 heads": { heads: 2 },
  "4 heads": { heads: 4 },
  "8 heads": { heads: 8 },
  "16 heads": { heads: 16 },
  "32 heads": { heads: 32 },
  "1 head, letters": { heads: 1, letters: true },
};

const variants: Record<string, PairLookup> = Object.fromEntries(
  Object.entries(CHOSEN).map(([name, options]) => [name, pairLookup(options)]),
);

const experiment: Experiment<PairLookupParameters> = {
  variants,
  measure: (parameters, variant): Figures => {
    const model = variants[variant]!;
    const { first, second, both } = model.accuracy(parameters);
    if (variant !== "2 heads") return { first, second, both };
    const without = [0, 1].map((head) => {
      const attention = withoutHead(parameters.attention, head);
      return model.accuracy({ ...parameters, attention });
    });
    return {
      first,
      second,
      both,
      firstWithoutHead: without.map((accuracy) => accuracy.first),
      secondWithoutHead: without.map((accuracy) => accuracy.second),
    };
  },
  // Cells train those of seed 0; the exercise takes heads of both away.
  keeps: (variant, seed) =>
    seed === 0 && variant.startsWith("1 head") || seed < 2 && variant === "2 heads",
};

export default experiment;

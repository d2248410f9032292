/**
 * Trained heads that are taken away.
 *
 * @module
 */
import { withoutHead } from "../../../attention/without_head.ts";
import { pairLookup } from "../../../network/models/lookup/pair_lookup.ts";
import type { PairLookupParameters } from "../../../network/models/lookup/pair_network.ts";
import { trainedParameters } from "../../../network/trained/trained.ts";
import type { Tensor } from "../../../tensor/types.ts";

/** One of two answers. */
export type Which = "first" | "second";

/** What can be seen before a head is taken away. */
export type BeforeAblation = [
  weights: Tensor<["head", "query", "key"]>,
  asked: readonly [first: number, second: number],
  head: number,
];

/** The same, and the answer that broke. */
export interface Ablation {
  /** What could be seen before. */
  readonly before: BeforeAblation;
  /** The answer of which fewer are right without the head. */
  readonly broken: Which;
}

let loaded: readonly PairLookupParameters[] = [];
let found: readonly Ablation[] | undefined;

/** Loads two trained models. */
export async function loadHeads(): Promise<void> {
  loaded = await Promise.all(
    [0, 1].map((seed) => trainedParameters("pair_lookup", "2 heads", seed)),
  );
}

/** Takes each head of the models away, the first time that it is asked for. */
export function ablations(): readonly Ablation[] {
  return found ??= loaded.flatMap(ablationsOf);
}

function ablationsOf(trained: PairLookupParameters): Ablation[] {
  const model = pairLookup({ heads: 2 });
  const questions = model.examples(200, 4000);
  return [0, 1].flatMap((head) => {
    const attention = withoutHead(trained.attention, head);
    const { first, second } = model.accuracy({ ...trained, attention }, questions);
    return questions.slice(3 * head, 3 * head + 3).map((question): Ablation => ({
      before: [model.trace(trained, question).weights, question.asked, head],
      broken: first < second ? "first" : "second",
    }));
  });
}

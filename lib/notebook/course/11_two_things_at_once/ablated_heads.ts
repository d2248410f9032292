/**
 * Trained heads that are taken away.
 *
 * @module
 */
import { withoutHead } from "../../../attention/without_head.ts";
import { pairLookup } from "../../../network/models/lookup/pair_lookup.ts";
import { fromSafetensors } from "../../../network/saving/from_safetensors.ts";
import { withTensors } from "../../../network/saving/with_tensors.ts";
import parameters from "../../../network/trained/parameters/pair_lookup.json" with {
  type: "json",
};
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

let found: readonly Ablation[] | undefined;

/** Takes each head of two trained models away, the first time that it is asked for. */
export function ablations(): readonly Ablation[] {
  return found ??= Object.values(parameters).flatMap(ablationsOf);
}

function ablationsOf(text: string, seed: number): Ablation[] {
  const model = pairLookup({ heads: 2 });
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const trained = withTensors(model.start(seed), fromSafetensors(bytes));
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

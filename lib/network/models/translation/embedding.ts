/**
 * Words as vectors, with their places.
 *
 * @module
 */
import { expectParts } from "../../../tensor/checks/expect.ts";
import { add } from "../../../tensor/elementwise/arithmetic.ts";
import { pick } from "../../../tensor/pick.ts";
import type { Tensor } from "../../../tensor/types.ts";
import type { Draw } from "../../draw.ts";
import { embedding } from "../../layers/embedding.ts";

/** A vector for each word, and one for each place of a text. */
export interface Embedding {
  /** A row for each word. */
  readonly words: Tensor<["word", "model"]>;
  /** A row for each place, from the first word on. */
  readonly positions: Tensor<["position", "model"]>;
}

/** Small enough that what attention brings soon counts. */
const VARIANCE = 0.1;

/** Random vectors for so many words and places. */
export function randomEmbedding(
  draw: Draw,
  { word, position, model }: { word: number; position: number; model: number },
): Embedding {
  return {
    words: draw.tensor(["word", "model"], { word, model }, VARIANCE),
    positions: draw.tensor(["position", "model"], { position, model }, VARIANCE),
  };
}

/** The words of texts end to end, each with the vector of its place in its own text. */
export function embedded(
  learned: Embedding,
  texts: readonly (readonly number[])[],
): Tensor<["token", "model"]> {
  expectParts("embed words", learned, ["words", "positions"]);
  const { words, positions } = learned;
  const places = texts.flatMap((text) => text.map((_, place) => place));
  return add(
    embedding(words, texts.flat()),
    pick(positions, "position", places, "token"),
  );
}

/** How many words each text has. */
export function lengthsOf(texts: readonly (readonly number[])[]): number[] {
  return texts.map(({ length }) => length);
}

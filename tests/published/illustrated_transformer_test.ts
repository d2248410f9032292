/**
 * One query, two keys, 64 features.
 *
 * Source: J. Alammar, "The Illustrated Transformer", "Self-Attention in Detail".
 *
 * @module
 */
import { attentionWeights, contract, nested, score, tensor } from "../../lib/mod.ts";
import { assertPrinted } from "./printed.ts";

Deno.test("The Illustrated Transformer: scores 112 and 96 become 14 and 12, then 0.88 and 0.12", () => {
  // The picture gives the dot products only; these vectors of 64 features have them.
  const queries = tensor(["head", "query", "feature"], [[Array(64).fill(1)]]);
  const keys = tensor(["head", "key", "feature"], [
    [Array(64).fill(1.75), Array(64).fill(1.5)],
  ]);
  const scores = score(queries, keys);

  assertPrinted(nested(contract(queries, keys, "feature"))[0]!, "112 96");
  assertPrinted(nested(scores)[0]!, "14 12");
  assertPrinted(nested(attentionWeights(scores))[0]!, "0.88 0.12");
  // More digits than the picture has.
  assertPrinted(nested(attentionWeights(scores))[0]!, "0.8808 0.1192");
});

import { exercises } from "../../../../lib/notebook/mod.ts";
import { attentionWeights, contract, map, type Tensor } from "../../../../lib/mod.ts";
import { testWrongAnswers } from "../../exercises/wrong_answers.ts";

type Queries = Tensor<["head", "query", "feature"]>;
type Keys = Tensor<["head", "key", "feature"]>;

/** The entropies of all rows, added up, the natural way: with 0 for weights of 0. */
function entropies(
  queries: Queries,
  keys: Keys,
  divisor: number,
  logarithm: (x: number) => number = Math.log,
): number {
  const dots = contract(queries, keys, "feature");
  const { data } = attentionWeights(map(dots, (dot) => dot / divisor));
  return -data.reduce((sum, share) => sum + (share && share * logarithm(share)), 0);
}

const rows = ({ sizes }: Queries) => sizes.head * sizes.query;
const right = ({ sizes }: Queries) => Math.sqrt(sizes.feature);
const wrong = ({ sizes }: Queries) => Math.sqrt(sizes.head * sizes.feature);

testWrongAnswers(exercises.scaleDamage, [
  [
    "the other sign",
    (q, k) => (entropies(q, k, right(q)) - entropies(q, k, wrong(q))) / rows(q),
    "the sign is not",
  ],
  [
    "bits",
    (q, k) =>
      (entropies(q, k, wrong(q), Math.log2) - entropies(q, k, right(q), Math.log2)) /
      rows(q),
    "in bits",
  ],
  [
    "a sum in the place of a mean",
    (q, k) => entropies(q, k, wrong(q)) - entropies(q, k, right(q)),
    "the sum over all queries",
  ],
  [
    "a mean over all weights",
    (q, k) =>
      (entropies(q, k, wrong(q)) - entropies(q, k, right(q))) / rows(q) / k.sizes.key,
    "how many rows are there",
  ],
  [
    "a width without a root",
    (q, k) => (entropies(q, k, wrong(q) ** 2) - entropies(q, k, right(q))) / rows(q),
    "the width itself",
  ],
  [
    "one entropy alone",
    (q, k) => entropies(q, k, wrong(q)) / rows(q),
    "with the wrong scale alone",
  ],
  [
    "0 times the logarithm of 0",
    (q, k) => {
      const entropy = (divisor: number) => {
        const dots = map(contract(q, k, "feature"), (dot) => dot / divisor);
        const { data } = attentionWeights(dots);
        return -data.reduce((sum, share) => sum + share * Math.log(share), 0) / rows(q);
      };
      return entropy(wrong(q)) - entropy(right(q));
    },
    "`0 * Math.log(0)` is NaN",
  ],
]);

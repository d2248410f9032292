import { nested } from "../../../../lib/mod.ts";
import { exercises } from "../../../../lib/notebook/mod.ts";
import { testWrongAnswers } from "../../exercises/wrong_answers.ts";

const { inductionScore } = exercises;

/** The mean over the queries whose token came before, of the weights on keys that count. */
const score = (
  counts: (query: number, key: number, tokens: readonly number[]) => boolean,
  divisor?: (tokens: readonly number[], queries: number) => number,
): typeof inductionScore.worked =>
(weights, tokens) => {
  const queries = tokens.flatMap((token, i) => tokens.indexOf(token) < i ? [i] : []);
  let total = 0;
  for (const query of queries) {
    nested(weights)[query]!.forEach((weight, key) => {
      if (counts(query, key, tokens)) total += weight;
    });
  }
  return total / (divisor?.(tokens, queries.length) ?? queries.length);
};

const isAfter = (query: number, key: number, tokens: readonly number[]) =>
  key <= query && tokens[key - 1] === tokens[query];

testWrongAnswers(inductionScore, [
  [
    "the same token itself",
    score((query, key, tokens) => key < query && tokens[key] === tokens[query]),
    "came after it",
  ],
  ["the token before", score((query, key) => key === query - 1), "previous-token head"],
  [
    "a mean over all queries",
    score(isAfter, (tokens) => tokens.length),
    "do induction at all",
  ],
  ["a sum", score(isAfter, () => 1), "mean over the queries"],
  [
    "the last time only",
    score((query, key, tokens) =>
      key === tokens.lastIndexOf(tokens[query]!, query - 1) + 1
    ),
    "every key after it counts",
  ],
  [
    "never the query itself",
    score((query, key, tokens) => key < query && isAfter(query, key, tokens)),
    "It counts too",
  ],
]);

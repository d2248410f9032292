/**
 * The six-token example "Your journey starts with one step".
 *
 * Source: S. Raschka, Build a Large Language Model (From Scratch), chapter 3.
 *
 * @module
 */
import {
  attentionWeights,
  contract,
  nested,
  project,
  rename,
  score,
  softmax,
  splitHeads,
  tensor,
  weightedSum,
} from "../../lib/mod.ts";
import { assertPrinted } from "./printed.ts";

const inputs = tensor(["token", "model"], [
  [0.43, 0.15, 0.89], // Your
  [0.55, 0.87, 0.66], // journey
  [0.57, 0.85, 0.64], // starts
  [0.22, 0.58, 0.33], // with
  [0.77, 0.25, 0.10], // one
  [0.05, 0.80, 0.55], // step
]);

Deno.test("Raschka, chapter 3: without weights, tokens attend to each other as they are", () => {
  const queries = rename(inputs, "token", "query");
  const keys = rename(inputs, "token", "key");
  const scores = contract(queries, keys, "model");
  const weights = softmax(scores, "key");
  const context = contract(weights, keys, "key");

  // Row 1 is "journey".
  assertPrinted([nested(scores)[1]!], "0.9544 1.4950 1.4754 0.8434 0.7070 1.0865");
  assertPrinted([nested(weights)[1]!], "0.1385 0.2379 0.2333 0.1240 0.1082 0.1581");
  assertPrinted([nested(context)[1]!], "0.4419 0.6515 0.5683");
});

Deno.test("Raschka, chapter 3: with weights, queries, keys and values are projections", () => {
  const projected = (weight: number[][]) =>
    splitHeads(project(inputs, { weight: tensor(["model", "projected"], weight) }), 1);
  const queries = rename(
    projected([[0.2961119, 0.5165623], [0.2516707, 0.6885568], [0.0739725, 0.8665220]]),
    "token",
    "query",
  );
  const keys = rename(
    projected([[0.1365799, 0.1024790], [0.1840565, 0.7264467], [0.3152539, 0.6871067]]),
    "token",
    "key",
  );
  const values = rename(
    projected([[0.0756353, 0.1966382], [0.3164120, 0.4017401], [0.1185683, 0.8273954]]),
    "token",
    "key",
  );
  const unscaled = contract(queries, keys, "feature");
  const weights = attentionWeights(score(queries, keys));
  const context = weightedSum(weights, values);

  // There is one head, 0, and row 1 is "journey".
  assertPrinted([nested(unscaled)[0]![1]!], "1.2705 1.8524 1.8111 1.0795 0.5577 1.5440");
  assertPrinted([nested(weights)[0]![1]!], "0.1500 0.2264 0.2199 0.1311 0.0906 0.1820");
  assertPrinted(
    nested(context)[0]!,
    `
    0.2996 0.8053
    0.3061 0.8210
    0.3058 0.8203
    0.2948 0.7939
    0.2927 0.7891
    0.2990 0.8040`,
  );
});

/**
 * Three inputs, one head, no scaling.
 *
 * Source: R. Karim, "Illustrated: Self-Attention".
 *
 * @module
 */
import { contract, nested, project, rename, softmax, tensor } from "../../lib/mod.ts";
import { assertPrinted } from "./printed.ts";

Deno.test("Illustrated Self-Attention: scores and outputs of three inputs", () => {
  const inputs = tensor(["token", "model"], [[1, 0, 1, 0], [0, 2, 0, 2], [1, 1, 1, 1]]);
  const projected = (weight: number[][]) =>
    project(inputs, { weight: tensor(["model", "projected"], weight) });
  const keys = projected([[0, 0, 1], [1, 1, 0], [0, 1, 0], [1, 1, 0]]);
  const queries = projected([[1, 0, 1], [1, 0, 0], [0, 0, 1], [0, 1, 1]]);
  const values = projected([[0, 2, 0], [0, 3, 0], [1, 0, 3], [1, 1, 0]]);

  const scores = contract(
    rename(queries, "token", "query"),
    rename(keys, "token", "key"),
    "projected",
  );
  const weights = softmax(scores, "key");
  const output = contract(weights, rename(values, "token", "key"), "key");

  assertPrinted(
    nested(scores),
    `
    2  4  4
    4 16 12
    4 12 10`,
  );
  assertPrinted(
    nested(output),
    `
    1.9366 6.6831 1.5951
    2.0000 7.9640 0.0540
    1.9997 7.7599 0.3584`,
  );
});

import { type Attend, attentionWeights, type Axes } from "@headlight/attention";
import { causalMask, largestDifference, nested, random } from "@headlight/attention";
import { randomParameters, score, type Tensor, tensor } from "@headlight/attention";

const tokens = (token: number, seed: number) =>
  random(["token", "model"], { token, model: 4 }, { seed });
const [target, source] = [tokens(3, 1), tokens(5, 2)];
const parameters = randomParameters({ model: 4, heads: 2, seed: 3 });
const isNear = (a: Tensor<Axes>, b: Tensor<Axes>) => largestDifference(a, b) < 1e-5;

export const bugZoo: Record<string, (attend: Attend) => boolean> = {
  "a score is a scaled dot product": (attend) => {
    const { queries, keys, scores } = attend(target, source, parameters);
    return isNear(scores, score(queries, keys));
  },
  "weights are the softmax of the scores": (attend) => {
    const trace = attend(target, source, parameters);
    return isNear(trace.weights, attentionWeights(trace.scores));
  },
  "a token that asks changes its own row only": (attend) => {
    const rows = [[9, 9, 9, 9], ...nested(target).slice(1)];
    const other = tensor(["token", "model"], rows);
    const [before, after] = [target, other].map((asking) =>
      nested(attend(asking, source, parameters).output).slice(1)
    );
    return `${before}` === `${after}`;
  },
  "nobody sees the future": (attend) => {
    const trace = attend(target, target, parameters, { mask: causalMask(3) });
    return nested(trace.weights).every((rows) =>
      rows.every((row, query) => row.every((share, key) => key <= query || share === 0))
    );
  },
  "a query that sees nothing is refused": (attend) => {
    const mask = tensor(["query", "key"], [[1, 1, 1], [0, 0, 0], [1, 1, 1]]);
    try {
      attend(target, target, parameters, { mask });
      return false;
    } catch {
      return true;
    }
  },
  "another source, another output": (attend) => {
    const [one, other] = [source, tokens(5, 4)].map((answering) =>
      attend(target, answering, parameters).output
    );
    return !isNear(one!, other!);
  },
  "the order of the source does not matter": (attend) => {
    const shuffled = tensor(["token", "model"], nested(source).reverse());
    return isNear(
      attend(target, source, parameters).output,
      attend(target, shuffled, parameters).output,
    );
  },
};

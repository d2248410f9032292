import { type Attend, causalMask, nested, random } from "@headlight/attention";
import { randomParameters, type Tensor, tensor } from "@headlight/attention";

const tokens = (token: number, seed: number) =>
  random(["token", "model"], { token, model: 8 }, { seed });
const parameters = randomParameters({ model: 8, heads: 2, seed: 1 });
const [before, source] = [tokens(5, 2), tokens(7, 3)];
const rows = [...nested(before).slice(0, -1), ...nested(tokens(1, 4))];
const after = tensor(["token", "model"], rows);

const earlier = (output: Tensor<["query", "model"]>) => nested(output).slice(0, -1);

export function leaks(attend: Attend): boolean {
  const mask = causalMask(5);
  const self = [before, after].map((x) => attend(x, x, parameters, { mask }).output);
  const cross = [before, after].map((x) => attend(x, source, parameters).output);
  return [self, cross].some(([one, other]) =>
    `${earlier(one!)}` !== `${earlier(other!)}`
  );
}

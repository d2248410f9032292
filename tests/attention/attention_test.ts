import {
  add,
  attention,
  causalMask,
  nested,
  permute,
  random,
  randomParameters,
  selfAttention,
  tensor,
  zeros,
} from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 13 }, { seed: 2 });
const sizes = { model: 11, heads: 2, keyFeatures: 7, valueFeatures: 17, seed: 3 };
const parameters = randomParameters({ ...sizes, sourceModel: 13 });
const ofSelf = randomParameters(sizes);

Deno.test("attention() returns every stage with the axes of its name", () => {
  const trace = attention(target, source, parameters);
  const sizes = Object.entries(trace).map(([name, x]) => [name, x.axes, x.sizes]);
  assertEquals(sizes, [
    ["queries", ["head", "query", "feature"], { head: 2, query: 3, feature: 7 }],
    ["keys", ["head", "key", "feature"], { head: 2, key: 5, feature: 7 }],
    ["values", ["head", "key", "feature"], { head: 2, key: 5, feature: 17 }],
    ["scores", ["head", "query", "key"], { head: 2, query: 3, key: 5 }],
    ["maskedScores", ["head", "query", "key"], { head: 2, query: 3, key: 5 }],
    ["weights", ["head", "query", "key"], { head: 2, query: 3, key: 5 }],
    ["context", ["head", "query", "feature"], { head: 2, query: 3, feature: 17 }],
    ["concatenated", ["query", "concat"], { query: 3, concat: 34 }],
    ["output", ["query", "model"], { query: 3, model: 11 }],
  ]);
});

Deno.test("attention() without a mask has masked scores that are the scores", () => {
  const trace = attention(target, source, parameters);
  assert(trace.maskedScores === trace.scores);
});

Deno.test("attention() leaves its arguments as they are", () => {
  const before = structuredClone([
    target.data,
    source.data,
    parameters.query.weight.data,
  ]);
  attention(target, source, parameters);
  assertEquals([target.data, source.data, parameters.query.weight.data], before);
});

Deno.test("selfAttention() is attention() of a sequence to itself", () => {
  const mask = causalMask(3);
  assertEquals(
    selfAttention(target, ofSelf, { mask }),
    attention(target, target, ofSelf, { mask }),
  );
});

Deno.test("attention() refuses parameters of another model and shows both shapes", () => {
  assertThrows(
    () => attention(target, source, ofSelf),
    RangeError,
    'Cannot project the tokens: both sides must have the same size of "model", ' +
      "found [token 5, model 13] and [model 11, projected 14]",
  );
});

Deno.test("attention() refuses sequences whose axes have other names", () => {
  const turned = permute(target, ["model", "token"]);
  assertThrows(
    // @ts-expect-error: tokens are rows
    () => attention(turned, source, parameters),
    TypeError,
    "Cannot use target: the axes must be [token, model], found [model 11, token 3]",
  );
  assertThrows(
    // @ts-expect-error: tokens are rows
    () => attention(target, turned, parameters),
    TypeError,
    "Cannot use source: the axes must be [token, model], found [model 11, token 3]",
  );
  assertThrows(
    // @ts-expect-error: a trace is no tensor; its output is
    () => attention(target, attention(target, source, parameters), parameters),
    TypeError,
    "Cannot use source: the axes must be [token, model], found an object",
  );
});

Deno.test("attention() refuses a mask that is not in its place", () => {
  assertThrows(
    // @ts-expect-error: { mask } is meant
    () => selfAttention(target, ofSelf, causalMask(3)),
    TypeError,
    "Cannot attend: the options must be { mask, bias, rotary }, found the tensor [query 3, key 3]",
  );
  assertThrows(
    // @ts-expect-error: the option is called "mask"
    () => selfAttention(target, ofSelf, { masks: causalMask(3) }),
    TypeError,
    'Cannot attend: the options must be { mask, bias, rotary }, found "masks"',
  );
  assertThrows(
    () => attention(target, source, parameters, { mask: causalMask(3) }),
    RangeError,
    'Cannot apply the mask: both sides must have the same size of "key", ' +
      "found [head 2, query 3, key 5] and [query 3, key 3]",
  );
});

Deno.test("attention() refuses parameters of which something is missing", () => {
  const needed = "Cannot use the parameters:";
  assertThrows(
    // @ts-expect-error: there are no parameters
    () => attention(target, source),
    TypeError,
    `${needed} { heads, query, key, value, output } is needed, found undefined`,
  );
  const { output: _, ...others } = parameters;
  assertThrows(
    // @ts-expect-error: the output is missing
    () => attention(target, source, others),
    TypeError,
    `${needed} { heads, query, key, value, output } is needed, found none of name "output"`,
  );
});

Deno.test("attention() refuses heads that do not divide what is projected", () => {
  assertThrows(
    () => attention(target, source, { ...parameters, heads: 3 }),
    RangeError,
    'Cannot split axis "projected" into 3 heads: 3 must divide its size, which is 14',
  );
});

Deno.test("attention() gives a hidden key nothing to say, though its value overflows", () => {
  const matrix = (...rows: number[][]) => tensor(["model", "projected"], rows);
  const learned = {
    heads: 1,
    query: { weight: matrix([0]) },
    key: { weight: matrix([0]) },
    value: { weight: matrix([10]) },
    output: { weight: tensor(["concat", "model"], [[1]]) },
  };
  const one = tensor(["token", "model"], [[1]]);
  const two = tensor(["token", "model"], [[1], [3e38]]);
  const mask = tensor(["query", "key"], [[1, 0]]);
  assertEquals(nested(attention(one, two, learned, { mask }).output), [[10]]);
  assertEquals(
    nested(
      attention(one, two, learned, {
        mask: add(zeros(["head", "query", "key"], { head: 1, query: 1, key: 2 }), mask),
      }).output,
    ),
    [[10]],
  );
});

Deno.test("attention() hears the largest score, though the sum before the division overflows", () => {
  const identity = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]];
  const square = { weight: tensor(["model", "projected"], identity) };
  const learned = {
    heads: 1,
    query: square,
    key: square,
    value: square,
    output: { weight: tensor(["concat", "model"], identity) },
  };
  const asks = tensor(["token", "model"], [[1.3e19, 1.3e19, 1.3e19, 1.3e19]]);
  const answers = tensor(["token", "model"], [[1.3e19, 1.3e19, 1.3e19, 1.1e19], [
    0,
    0,
    0,
    0,
  ]]);
  assertEquals(nested(attention(asks, answers, learned).weights), [[[1, 0]]]);
});

import {
  adam,
  type Axes,
  type GradientOf,
  gradients,
  learnable,
  nested,
  random,
  square,
  subtract,
  sum,
  type Tensor,
  tensor,
  train,
  type Trainable,
  trained,
  zeros,
} from "../../../lib/mod.ts";
import { originOf } from "../../../lib/tensor/gradients/record.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

interface Guess {
  readonly heads: number;
  readonly guess: Tensor<["model"]>;
}

/** A guess of three numbers, the mean of many draws. */
const model: Trainable<Guess> = {
  start: (seed) => ({ heads: 1, guess: random(["model"], { model: 3 }, { seed }) }),
  loss: ({ guess }, examples, next) => {
    const drawn = Array.from({ length: examples }, () => [next(), next(), next()]);
    const means = [0, 1, 2].map((i) =>
      drawn.reduce((sum, one) => sum + one[i]!, 0) / examples
    );
    return sum(square(subtract(guess, tensor(["model"], means))), "model");
  },
  recipe: { steps: 7, batch: 5, rate: 0.1 },
};

Deno.test("train() gives each step with its number, its loss and what is learned", () => {
  const steps = [...train(model, { seed: 1 })];
  assertEquals(steps.map(({ step }) => step), [1, 2, 3, 4, 5, 6, 7]);
  assertEquals(new Set(steps.map(({ steps }) => steps)), new Set([7]));
  assert(steps[6]!.loss < steps[0]!.loss);
  for (const { parameters } of steps) {
    assertEquals(parameters.heads, 1);
    assertEquals(originOf(parameters.guess), undefined);
  }
  // What was given stays as it is.
  assert(nested(steps[0]!.parameters.guess)[0] !== nested(steps[6]!.parameters.guess)[0]);
});

Deno.test("train() gives the same bits for the same seed, and others for another", () => {
  const bits = (seed: number) => [...train(model, { seed })].map(({ loss }) => loss);
  assertEquals(bits(3), bits(3));
  assert(bits(3)[0] !== bits(4)[0]);
});

Deno.test("trained() gives what the last step of train() has", () => {
  const last = [...train(model, { seed: 2 })].at(-1)!;
  assertEquals(trained(model, { seed: 2 }), last.parameters);
});

Deno.test("options of train() take the place of the recipe's, unless they are undefined", () => {
  const asked: number[] = [];
  const asking: typeof model = {
    ...model,
    loss: (parameters, examples, next) => {
      asked.push(examples);
      return model.loss(parameters, examples, next);
    },
  };
  trained(asking, { seed: 1, steps: 2, batch: 3, rate: undefined as never });
  trained(asking, { seed: 1, steps: 1 });
  assertEquals(asked, [3, 3, 5]);
});

Deno.test("no example is drawn before the first step is asked for, and none after the last", () => {
  let drawn = 0;
  const counting: typeof model = {
    ...model,
    loss: (...given) => {
      drawn++;
      return model.loss(...given);
    },
  };
  const steps = train(counting, { seed: 1 });
  assertEquals(drawn, 0);
  steps.next();
  steps.next();
  steps.return();
  assertEquals([drawn, steps.next().done], [2, true]);
});

Deno.test("train() refuses wrong options when it is called, not when it is first asked", () => {
  const wrong = { seed: 1, step: 3 } as unknown as { seed: number };
  assertThrows(() => train(model, wrong), TypeError, 'found "step"');
  assertThrows(() => train(model, {} as never), TypeError, '"seed"');
  assertThrows(() => train(model, { seed: 1, steps: 0 }), RangeError, "steps must be");
  assertThrows(() => train(model, { seed: 0.5 }), RangeError, "the seed must be");
  assertThrows(() => train({ ...model, recipe: {} as never }, { seed: 1 }), TypeError);
});

Deno.test("a step refuses a gradient that is no number by the path of its parameter", () => {
  const one = (value: number) => ({
    attention: { query: tensor(["model"], [1, value]) },
  });
  const parameters = learnable({ blocks: [one(1), one(2)], heads: 2 });
  const weight = parameters.blocks[1]!.attention.query;
  const loss = sum(square(weight), "model");
  // As a derivative that is wrong would give it.
  const gradientOf: GradientOf = (x) => {
    const { axes, sizes, data } = gradients(loss)(x);
    const isBroken = (x as Tensor<Axes>) === weight;
    return { axes, sizes, data: isBroken ? data.with(1, NaN) : data };
  };
  assertThrows(
    () => adam({ steps: 5, rate: 1 }).step(parameters, gradientOf),
    RangeError,
    "Cannot take a step: every gradient must be a finite number, found NaN in that of " +
      "blocks[1].attention.query",
  );
});

Deno.test("adam() does not change: from one state, two steps are the same step", () => {
  const x = learnable(tensor(["model"], [3, -2]));
  const gradientOf = gradients(sum(square(x), "model"));
  const first = adam({ steps: 9, rate: 0.5 }).step(x, gradientOf);
  const second = gradients(sum(square(first.parameters), "model"));
  const [once, again] = [0, 1].map(() => first.optimiser.step(first.parameters, second));
  assertEquals(nested(once!.parameters), nested(again!.parameters));
});

Deno.test("adam() leaves alone what took no part in the loss", () => {
  const parameters = learnable({
    used: tensor(["model"], [3, -2]),
    idle: tensor(["model"], [5, 7]),
  });
  const gradientOf = gradients(sum(square(parameters.used), "model"));
  const { parameters: next } = adam({ steps: 9, rate: 0.5 }).step(parameters, gradientOf);
  assertEquals(nested(next.idle), [5, 7]);
  assertEquals(nested(next.used), [2.5, -1.5]);
});

Deno.test("a gradient of 0 everywhere moves nothing, clipped or not", () => {
  const x = learnable(tensor(["model"], [0, 0]));
  const gradientOf = gradients(sum(square(x), "model"));
  const { parameters } = adam({ steps: 9, rate: 0.5, clip: 1 }).step(x, gradientOf);
  assertEquals(nested(parameters), [0, 0]);
});

Deno.test("adam() refuses parameters that are not those of the step before", () => {
  const slopes = (size: number) => {
    const x = learnable(zeros(["model"], { model: size }));
    return [x, gradients(sum(square(x), "model"))] as const;
  };
  const { optimiser } = adam({ steps: 3, rate: 1 }).step(...slopes(2));
  assertThrows(
    () => optimiser.step(...slopes(3)),
    RangeError,
    "parameters of 2 numbers are needed, as in the step before, found 3",
  );
});

Deno.test("adam() refuses what gives no gradients, and a step beyond all numbers", () => {
  const x = learnable(tensor(["model"], [1, -1]));
  const refused = (given: unknown, type: typeof TypeError, what: string) =>
    assertThrows(
      () => adam({ steps: 3, rate: 1 }).step(x, given as GradientOf),
      type,
      what,
    );
  refused(() => undefined, TypeError, "a tensor is needed, found undefined");
  refused(() => tensor(["model"], [1]), TypeError, "must be [model 2], found [model 1]");
  assertThrows(
    () => adam({ steps: 3, rate: 1e39 }).step(x, gradients(sum(square(x), "model"))),
    RangeError,
    "the rate must keep all parameters finite, found -Infinity",
  );
});

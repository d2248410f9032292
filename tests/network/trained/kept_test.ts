import {
  pairLookup,
  train,
  type Trainable,
  trainedParameters,
} from "../../../lib/mod.ts";
import { EXPERIMENTS } from "../../../lib/network/trained/experiments.ts";
import { KEPT, keptOf } from "../../../lib/network/trained/kept.ts";
import { fingerprint } from "../../../lib/network/trained/fingerprint.ts";
import { trainedRuns } from "../../../lib/network/trained/trained.ts";
import { toSafetensors } from "../../../lib/network/saving/to_safetensors.ts";
import { constant } from "../../../lib/tensor/gradients/learnable.ts";
import { assertEquals } from "../../assert.ts";

for (const { experiment: name, variant, seed } of KEPT) {
  Deno.test(`${name}, ${variant}: a copy of its model is known, and ends as it was trained`, async () => {
    const { variants } = await EXPERIMENTS[name].experiment();
    const copy = { ...variants[variant] as Trainable<unknown> };
    const end = await keptOf(train(copy, { seed }));
    assertEquals(end?.steps, copy.recipe.steps);
    const runs = await trainedRuns(name);
    const { bits } = runs.find((run) => run.variant === variant && run.seed === seed)!;
    assertEquals(fingerprint(toSafetensors(end!.parameters)), bits.parameters);
  });
}

Deno.test("keptOf() gives what the training gives, and its last step", async () => {
  const model = pairLookup({ heads: 2 });
  const end = await keptOf(train(model, { seed: 0 }));
  assertEquals(end, {
    steps: model.recipe.steps,
    parameters: await trainedParameters("pair_lookup", "2 heads", 0),
  });
});

Deno.test("keptOf() knows no training that differs in anything", async () => {
  const model = pairLookup({ heads: 2 });
  const { loss } = model;
  const stubborn: typeof loss = (parameters, ...rest) =>
    loss({ ...parameters, places: constant(parameters.places) }, ...rest);
  function* wrapped() {
    yield* train(model, { seed: 0 });
  }
  const { start } = pairLookup({ heads: 1 });
  const others = [
    train(model, { seed: 1 }),
    train(model, { seed: 0, steps: 2 }),
    train(model, { seed: 0, rate: 0.5 }),
    train(pairLookup({ heads: 4 }), { seed: 0 }),
    train(pairLookup({ heads: 2, letters: true }), { seed: 0 }),
    train({ ...model, start: () => model.start(1) }, { seed: 0 }),
    train({ ...model, start }, { seed: 0 }),
    // It begins with the same loss, and learns something else.
    train({ ...model, loss: stubborn }, { seed: 0 }),
    wrapped(),
  ];
  for (const training of others) assertEquals(await keptOf(training), undefined);
});

Deno.test("keptOf() knows a training by what it was when it was asked for", async () => {
  const options = { seed: 1 }, other = { seed: 0, steps: 2 };
  const model = { ...pairLookup({ heads: 2 }) };
  const { recipe, loss } = model;
  const trainings = [train(model, options), train(model, other)];
  model.loss = (...given) => loss(...given);
  model.recipe = { ...recipe, steps: 2 };
  trainings.push(train(model, { seed: 0 }));
  options.seed = 0;
  other.steps = recipe.steps;
  Object.assign(model, { recipe, loss });
  for (const training of trainings) assertEquals(await keptOf(training), undefined);
});

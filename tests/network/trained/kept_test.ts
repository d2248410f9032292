import { pairLookup, train } from "../../../lib/mod.ts";
import { KEPT, keptOf } from "../../../lib/network/trained/kept.ts";
import { fingerprint } from "../../../lib/network/trained/fingerprint.ts";
import { trainedRuns } from "../../../lib/network/trained/trained.ts";
import { toSafetensors } from "../../../lib/network/saving/to_safetensors.ts";
import { assert, assertEquals } from "../../assert.ts";

const bitsOf = async ({ experiment, variant, seed }: (typeof KEPT)[number]) => {
  const runs = await trainedRuns(experiment);
  return runs.find((run) => run.variant === variant && run.seed === seed)!.bits;
};

Deno.test("each training whose end is known begins as the committed one", async () => {
  assert(KEPT.length > 2);
  for (const kept of KEPT) assertEquals(kept.first5, (await bitsOf(kept)).first5);
});

Deno.test("keptOf() gives what the training gives, bit for bit", async () => {
  const model = pairLookup({ heads: 2 });
  const kept = await keptOf(train(model, { seed: 0 })) as ReturnType<typeof model.start>;
  const { parameters } = await bitsOf(KEPT[0]!);
  assertEquals(fingerprint(toSafetensors(kept)), parameters);
});

Deno.test("keptOf() knows no training that differs in anything", async () => {
  const model = pairLookup({ heads: 2 });
  function* wrapped() {
    yield* train(model, { seed: 0 });
  }
  const others = [
    train(model, { seed: 1 }),
    train(model, { seed: 0, steps: 2 }),
    train(model, { seed: 0, rate: 0.5 }),
    train(pairLookup({ heads: 1 }), { seed: 0 }),
    train(pairLookup({ heads: 2, letters: true }), { seed: 0 }),
    train({ ...model, start: () => model.start(1) }, { seed: 0 }),
    wrapped(),
  ];
  for (const training of others) assertEquals(await keptOf(training), undefined);
});

import { pairLookup, trained, trainedParameters, trainedRuns } from "../../../lib/mod.ts";
import { fingerprint } from "../../../lib/network/trained/fingerprint.ts";
import { toSafetensors } from "../../../lib/network/saving/to_safetensors.ts";
import { assert, assertEquals, assertRejects } from "../../assert.ts";

const chosen = async () => {
  const runs = await trainedRuns("pair_lookup");
  return runs.find(({ variant, seed }) => variant === "2 heads" && seed === 0)!;
};

Deno.test("committed parameters do what their run says that they do", async () => {
  const model = pairLookup({ heads: 2 });
  const parameters = await trainedParameters("pair_lookup", "2 heads", 0);
  const { figures: { both } } = await chosen();
  assertEquals(model.accuracy(parameters).both, both);
  assertEquals(parameters.attention.heads, 2);
});

Deno.test("a training to its end gives the committed parameters, bit for bit", async () => {
  const { bits } = await chosen();
  const bytes = toSafetensors(trained(pairLookup({ heads: 2 }), { seed: 0 }));
  assertEquals(fingerprint(bytes), bits.parameters);
});

Deno.test("trainedParameters() says what is kept, and trainedRuns() what there is", async () => {
  await assertRejects(
    () => trainedParameters("pair_lookup", "2 heads", 99),
    RangeError,
    'found "2 heads, seed 99"',
  );
  const error = await assertRejects(
    () => trainedRuns("constructor" as never),
    RangeError,
    "Cannot load the runs: the experiment must be one of ",
  );
  for (const [variant, seed] of [[Symbol(), 0], ["2 heads", "0"], [undefined, 1]]) {
    await assertRejects(
      () => trainedParameters("pair_lookup", variant as string, seed as number),
      TypeError,
      "the name of a variant and a seed are needed",
    );
  }
  assert(error.message.endsWith('found the text "constructor"'));
  assertEquals((await chosen()).curve.length, 100);
});

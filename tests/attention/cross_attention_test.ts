import {
  attention,
  causalMask,
  crossAttention,
  join,
  nested,
  permute,
  random,
  randomParameters,
  tensor,
} from "../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 2, model: 11 }, { seed: 1 });
const text = random(["token", "model"], { token: 3, model: 13 }, { seed: 2 });
const image = random(["token", "model"], { token: 5, model: 13 }, { seed: 3 });
const parameters = randomParameters({
  model: 11,
  sourceModel: 13,
  heads: 7,
  keyFeatures: 3,
  valueFeatures: 2,
  seed: 4,
});
const ofText = tensor(["query", "key"], [[1, 1, 0], [0, 0, 1]]);
const ofImage = tensor(["query", "key"], [[0, 1, 0, 0, 1], [1, 1, 1, 1, 0]]);

Deno.test("crossAttention() to one source is attention()", () => {
  const options = { mask: ofText };
  assertEquals(
    crossAttention(target, text, parameters, options),
    attention(target, text, parameters, options),
  );
});

Deno.test("crossAttention() to an array of one source is the same as to the source", () => {
  assertEquals(
    nested(crossAttention(target, [text], parameters).output),
    nested(crossAttention(target, text, parameters).output),
  );
});

Deno.test("crossAttention() shares out one unit among the tokens of all sources", () => {
  const trace = crossAttention(target, [text, image], parameters);
  assertEquals(trace.weights.sizes, { head: 7, query: 2, key: 8 });
  for (const row of nested(trace.weights).flat()) {
    assertAlmostEquals(row.reduce((sum, share) => sum + share), 1);
  }
  assertEquals(trace, attention(target, join([text, image], "token"), parameters));
});

Deno.test("crossAttention() puts the masks of the sources side by side", () => {
  const trace = crossAttention(target, [
    { source: text, mask: ofText },
    { source: image, mask: ofImage },
  ], parameters);
  const seen = nested(trace.weights).map((rows) =>
    rows.map((row) => row.map((share) => share > 0 ? 1 : 0))
  );
  for (const rows of seen) {
    assertEquals(rows, [[1, 1, 0, 0, 1, 0, 0, 1], [0, 0, 1, 1, 1, 1, 1, 0]]);
  }
});

Deno.test("crossAttention() lets all queries see a source without a mask", () => {
  const sources = [image, { source: text, mask: ofText }];
  const trace = crossAttention(target, sources, parameters);
  for (const rows of nested(trace.weights)) {
    const hidden = rows.map((row) =>
      row.flatMap((share, key) => share === 0 ? [key] : [])
    );
    assertEquals(hidden, [[7], [5, 6]]);
  }
});

Deno.test("crossAttention() combines a mask over all keys with those of the sources", () => {
  const mask = tensor(["query", "key"], [[1, 0, 1, 1, 1, 1, 1, 1], [
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    0,
  ]]);
  const trace = crossAttention(
    target,
    [{ source: text, mask: ofText }, image],
    parameters,
    { mask },
  );
  for (const rows of nested(trace.weights)) {
    const hidden = rows.map((row) =>
      row.flatMap((share, key) => share === 0 ? [key] : [])
    );
    assertEquals(hidden, [[1, 2], [0, 1, 7]]);
  }
});

Deno.test("crossAttention() lets a query be blind to one source as long as it sees another", () => {
  const blind = tensor(["query", "key"], [[0, 0, 0], [1, 1, 1]]);
  const sources = [{ source: text, mask: blind }, image];
  const [first] = nested(crossAttention(target, sources, parameters).weights)[0]!;
  assertEquals(first!.slice(0, 3), [0, 0, 0]);
  assertThrows(
    () => crossAttention(target, [{ source: text, mask: blind }], parameters),
    RangeError,
    "Cannot apply the mask: every query must see at least one key, found none for query 0",
  );
});

Deno.test("crossAttention() refuses an empty array of sources", () => {
  assertThrows(
    () => crossAttention(target, [], parameters),
    RangeError,
    "Cannot attend: at least one source is needed, found none",
  );
});

Deno.test("crossAttention() refuses a mask that does not fit its source, and names it", () => {
  const needed = "Cannot attend to source 1: its mask must be [query 2, key 5], found";
  for (
    const [mask, found] of [
      [ofText, "[query 2, key 3]"],
      [causalMask(5), "[query 5, key 5]"],
    ] as const
  ) {
    assertThrows(
      () => crossAttention(target, [text, { source: image, mask }], parameters),
      RangeError,
      `${needed} ${found}`,
    );
  }
  const turned = permute(ofText, ["key", "query"]);
  assertThrows(
    // @ts-expect-error: queries are rows, keys are columns
    () => crossAttention(target, [{ source: text, mask: turned }], parameters),
    TypeError,
    "Cannot use the mask of source 0: the axes must be [query, key], found [key 3, query 2]",
  );
});

Deno.test("crossAttention() refuses what is no source, and names it", () => {
  assertThrows(
    // @ts-expect-error: the second source is missing
    () => crossAttention(target, [text, undefined], parameters),
    TypeError,
    "Cannot attend to source 1: { source } is needed, and { mask } may be there, found undefined",
  );
  assertThrows(
    // @ts-expect-error: the name is misspelt
    () => crossAttention(target, [{ sorce: text }], parameters),
    TypeError,
    'Cannot attend to source 0: { source } is needed, and { mask } may be there, found "sorce"',
  );
  assertThrows(
    // @ts-expect-error: the name is misspelt
    () => crossAttention(target, [{ source: text, maks: ofText }], parameters),
    TypeError,
    'Cannot attend to source 0: { source } is needed, and { mask } may be there, found "maks"',
  );
  assertThrows(
    // @ts-expect-error: a mask is no sequence of tokens
    () => crossAttention(target, [ofText], parameters),
    TypeError,
    "Cannot use source 0: the axes must be [token, model], found [query 2, key 3]",
  );
});

Deno.test("crossAttention() refuses sources of different models and shows both shapes", () => {
  const other = random(["token", "model"], { token: 5, model: 11 }, { seed: 5 });
  assertThrows(
    () => crossAttention(target, [text, other], parameters),
    RangeError,
    'Cannot join along "token": all other sizes must be the same, ' +
      "found [token 3, model 13] and [token 5, model 11]",
  );
});

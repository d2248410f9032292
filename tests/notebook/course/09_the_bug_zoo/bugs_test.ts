import { attendWith } from "../../../../lib/attention/attention.ts";
import { bugs } from "../../../../lib/notebook/mod.ts";
import {
  attention,
  type AttentionTrace,
  causalMask,
  nested,
  random,
  randomParameters,
  selfAttention,
  size,
  tensor,
} from "../../../../lib/mod.ts";
import { assert, assertAlmostEquals, assertEquals } from "../../../assert.ts";

const tokens = random(["token", "model"], { token: 5, model: 6 }, { seed: 1 });
const others = random(["token", "model"], { token: 5, model: 6 }, { seed: 2 });
const parameters = randomParameters({ model: 6, heads: 2, seed: 3 });
const mask = causalMask(5);

const shapes = (trace: AttentionTrace) =>
  Object.values(trace).map(({ axes, sizes }) => axes.map((axis: never) => sizes[axis]));

Deno.test("attendWith() with nothing replaced is attention()", () => {
  const [target, source] = [tokens, others];
  assertEquals(
    attendWith({})(target, source, parameters),
    attention(target, source, parameters),
  );
  assertEquals(
    attendWith({})(target, source, parameters, { mask }),
    attention(target, source, parameters, { mask }),
  );
});

Deno.test("there are eight bugs, each with a story, a source and a hint of its own", () => {
  const all = Object.values(bugs);
  assertEquals(all.length, 8);
  for (const part of ["name", "story", "source", "hint"] as const) {
    assertEquals(new Set(all.map((bug) => bug[part])).size, 8);
  }
});

for (const [name, { attend }] of Object.entries(bugs)) {
  Deno.test(`${name} gives every stage, in the right shape`, () => {
    assertEquals(
      shapes(attend(tokens, others, parameters, { mask })),
      shapes(attention(tokens, others, parameters, { mask })),
    );
  });
}

Deno.test("every bug but one changes the output even without a mask that hides all", () => {
  const changes = Object.entries(bugs).filter(([, { attend }]) => {
    const { output } = attend(tokens, others, parameters, { mask });
    const right = attention(tokens, others, parameters, { mask }).output;
    return output.data.some((value, i) => Math.abs(value - right.data[i]!) > 1e-3);
  });
  assertEquals(changes.length, 7);
  assert(!changes.some(([name]) => name === "blindQuery"));
});

Deno.test("blindQuery looks at every hidden key alike where attention() refuses", () => {
  const blind = tensor(["query", "key"], [[1, 1], [0, 0]]);
  const two = random(["token", "model"], { token: 2, model: 6 }, { seed: 4 });
  const trace = bugs.blindQuery.attend(two, two, parameters, { mask: blind });
  assertEquals(nested(trace.weights).map((rows) => rows[1]), [[0.5, 0.5], [0.5, 0.5]]);
});

Deno.test("averagedHeads gives all heads the mean of the right weights", () => {
  const right = nested(selfAttention(tokens, parameters).weights);
  const trace = bugs.averagedHeads.attend(tokens, tokens, parameters);
  const [first, second] = nested(trace.weights);
  assertEquals(first, second);
  assertAlmostEquals(first![3]![2]!, (right[0]![3]![2]! + right[1]![3]![2]!) / 2);
});

Deno.test("softmaxOverQueries gives columns that sum to 1", () => {
  const trace = bugs.softmaxOverQueries.attend(tokens, others, parameters);
  for (let key = 0; key < size(trace.weights, "key"); key++) {
    const column = nested(trace.weights)[0]!.map((row) => row[key]!);
    assertAlmostEquals(column.reduce((sum, share) => sum + share), 1, 1e-5);
  }
});

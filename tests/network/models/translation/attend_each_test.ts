import { attendEach } from "../../../../lib/network/models/translation/attend_each.ts";
import {
  attention,
  causalMask,
  join,
  largestDifference,
  random,
  randomParameters,
  slice,
} from "../../../../lib/mod.ts";
import { assert, assertEquals } from "../../../assert.ts";

const parameters = randomParameters({ model: 6, heads: 3, seed: 1 });
const target = [2, 5, 3, 1, 7], source = [4, 3, 6, 2, 5];
const tokens = (lengths: number[], seed: number) =>
  random(["token", "model"], { token: lengths.reduce((a, b) => a + b), model: 6 }, {
    seed,
  });
const asking = tokens(target, 2), answering = tokens(source, 3);

/** The part of one text. */
function text(x: typeof asking, lengths: number[], which: number) {
  const from = lengths.slice(0, which).reduce((a, b) => a + b, 0);
  return slice(x, "token", from, from + lengths[which]!);
}

for (const pack of [1, 2, 4, 9]) {
  Deno.test(`texts in packs of ${pack} are attended to as each alone`, () => {
    const alone = join(
      target.map((_, i) =>
        attention(text(asking, target, i), text(answering, source, i), parameters).output
      ),
      "query",
    );
    const { output } = attendEach({ target, source, pack })(
      asking,
      answering,
      parameters,
    );
    assertEquals(output.sizes, alone.sizes);
    assert(largestDifference(output, alone) < 1e-6);
  });

  Deno.test(`texts in packs of ${pack} see only their own past`, () => {
    const alone = join(
      target.map((length, i) => {
        const own = text(asking, target, i);
        return attention(own, own, parameters, { mask: causalMask(length) }).output;
      }),
      "query",
    );
    const attend = attendEach({ target, source: target, isCausal: true, pack });
    assert(largestDifference(attend(asking, asking, parameters).output, alone) < 1e-6);
  });
}

Deno.test("one text alone is attended to as it is, with the options that are given", () => {
  assertEquals(attendEach({ target: [3], source: [5] }), attention);
});

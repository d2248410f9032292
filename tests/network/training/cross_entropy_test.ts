import fc from "fast-check";
import {
  add,
  crossEntropy,
  gradients,
  join,
  learnable,
  merge,
  nested,
  pick,
  random,
  softmax,
  tensor,
} from "../../../lib/mod.ts";
import { assert, assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";

const logits = (query: number, seed = 1) =>
  random(["query", "word"], { query, word: 5 }, { seed });

Deno.test("crossEntropy() of a guess among n is ln n, and of certainty 0", () => {
  assertAlmostEquals(nested(crossEntropy(tensor(["word"], [3, 3, 3]), [1])), Math.log(3));
  assertEquals(nested(crossEntropy(tensor(["word"], [900, 0, 0]), [0])), 0);
  assertEquals(nested(crossEntropy(tensor(["word"], [900, 0, 0]), [1])), 900);
});

Deno.test("crossEntropy() does not change when all logits of a row are raised", () => {
  fc.assert(fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), (seed, by) => {
    const [x, answers] = [logits(3, seed), [0, 4, 2]];
    const [once, raised] = [x, add(x, by)].map((x) => nested(crossEntropy(x, answers)));
    assertAlmostEquals(once!, raised!, 1e-4);
  }));
});

Deno.test("crossEntropy() of joined texts weighs each by the number of its words", () => {
  const [long, short] = [logits(3, 1), logits(2, 2)];
  const all = nested(crossEntropy(join([long, short], "query"), [0, 1, 2, 3, 4]));
  const [first, second] = [
    nested(crossEntropy(long, [0, 1, 2])),
    nested(crossEntropy(short, [3, 4])),
  ];
  assertAlmostEquals(all, (3 * first + 2 * second) / 5, 1e-6);
});

Deno.test("weights of crossEntropy() count answers: twice, or not at all", () => {
  const x = logits(3), weights = [2, 0, 1];
  const twice = pick(x, "query", [0, 0, 2]);
  assertAlmostEquals(
    nested(crossEntropy(x, [4, 3, 1], { weights })),
    nested(crossEntropy(twice, [4, 4, 1])),
    1e-6,
  );
  const equal = nested(crossEntropy(x, [4, 3, 1], { weights: [7, 7, 7] }));
  assertAlmostEquals(equal, nested(crossEntropy(x, [4, 3, 1])), 1e-6);
});

Deno.test("crossEntropy() takes rows of several axes in their order", () => {
  const x = random(["text", "answer", "digit"], { text: 3, answer: 2, digit: 5 }, {
    seed: 4,
  });
  const answers = [0, 1, 2, 3, 4, 0];
  const flat = merge(x, ["text", "answer"], "row");
  assertEquals(nested(crossEntropy(x, answers)), nested(crossEntropy(flat, answers)));
});

Deno.test("the gradient of crossEntropy() is what is told minus what is right", () => {
  const x = learnable(logits(3)), answers = [2, 0, 4];
  const told = nested(softmax(x, "word"));
  const expected = told.map((row, i) =>
    row.map((share, word) => (share - (word === answers[i] ? 1 : 0)) / 3)
  );
  assertClose(nested(gradients(crossEntropy(x, answers))(x)), expected, 1e-6);
});

Deno.test("crossEntropy() refuses answers and weights that do not fit, and says which", () => {
  const x = logits(3), action = "Cannot take the cross entropy";
  const cases: [readonly number[], object, string][] = [
    [[0, 1], {}, "as many answers as rows of logits are needed, which are 3, found 2"],
    [[0, 5, 1], {}, "from 0 to 4, found the number 5 for row 1"],
    [[0, 1, 0.5], {}, "from 0 to 4, found the number 0.5 for row 2"],
    [[0, 1, 2], { weights: [1, -1, 0] }, "from 0, found the number -1 for row 1"],
    [[0, 1, 2], { weights: [0, 0, 0] }, "some weight must be above 0, found none"],
    [[0, 1, 2], { weights: [1] }, "as many weights as rows of logits are needed"],
  ];
  for (const [answers, options, message] of cases) {
    const error = assertThrows(
      () => crossEntropy(x, answers, options),
      RangeError,
      message,
    );
    assert(error.message.startsWith(action));
  }
  assertThrows(() => crossEntropy(tensor([], 1), []), TypeError, "an axis of answers");
});

Deno.test("an answer that does not count may be impossible", () => {
  const logits = learnable(tensor(["query", "word"], [[-Infinity, 0], [1, 2]]));
  const loss = crossEntropy(logits, [0, 1], { weights: [0, 1] });
  const alone = crossEntropy(tensor(["query", "word"], [[1, 2]]), [1]);
  assertEquals(nested(loss), nested(alone));
  assertEquals(nested(gradients(loss)(logits))[0], [0, 0]);
});

import { difference } from "../../../lib/notebook/exercises/difference.ts";
import { map, random, rename, tensor } from "../../../lib/mod.ts";
import { assertEquals } from "../../assert.ts";

const x = random(["query", "key"], { query: 3, key: 5 }, { seed: 1 });
const sentence = (found: unknown, expected: unknown) =>
  difference(found, expected)?.sentence;

Deno.test("difference() finds none between numbers that are rounded differently", () => {
  assertEquals(difference(1 / 3, Math.fround(1 / 3)), undefined);
  assertEquals(difference([1e6, -0], [1e6 + 1, 0]), undefined);
  assertEquals(difference(map(x, (value) => value * (1 + 1e-6)), x), undefined);
  assertEquals(difference({ a: [1], b: "one" }, { a: [1], b: "one" }), undefined);
  assertEquals(sentence(1.001, 1), "The number is another one.");
});

Deno.test("difference() names the place of the first number that differs", () => {
  assertEquals(
    sentence([1, 2, 4, 5], [1, 2, 3, 4]),
    "The first number that differs is at index 2.",
  );
  const changed = map(x, (value) => value === x.data[7] ? value + 1 : value);
  assertEquals(
    sentence(changed, x),
    "The first number that differs is at [query 1, key 2].",
  );
  assertEquals(
    sentence([1, NaN], [1, 2]),
    "It gives NaN, which is not a number, at index 1.",
  );
  assertEquals(
    sentence([1, "2"], [1, 2]),
    'It gives the text "2" at index 1, where a number belongs.',
  );
});

Deno.test("difference() names the place of the first text that differs", () => {
  const words = ["I", "sold", "cups"];
  assertEquals(
    sentence(["I", "cups", "sold"], words),
    "The first text that differs is at index 1.",
  );
  assertEquals(
    sentence(["I", 2, "cups"], words),
    "It gives the number 2 at index 1, where a text belongs.",
  );
  assertEquals(
    sentence(["I", "sold", undefined], words),
    "It gives nothing (is a `return` missing?) at index 2, where a text belongs.",
  );
});

Deno.test("difference() says what belongs in the place of another type or shape", () => {
  const three = [1, 2, 3];
  assertEquals(sentence(2, three), "It gives the number 2, where an array of 3 belongs.");
  assertEquals(
    sentence([2], three),
    "It gives an array of 1, where an array of 3 belongs.",
  );
  assertEquals(
    sentence(rename(x, "key", "token"), x),
    "It gives the tensor [query 3, token 5], where a tensor [query 3, key 5] belongs.",
  );
  assertEquals(
    sentence(three, tensor(["key"], three)),
    "It gives an array of 3, where a tensor [key 3] belongs.",
  );
  assertEquals(
    sentence("yes", true),
    'It gives the text "yes", where true or false belongs.',
  );
  assertEquals(sentence(null, { a: 1 }), "It gives null, where an object { a } belongs.");
});

Deno.test("difference() goes into the first part of an object that is wrong", () => {
  const expected = { scores: [2, 3, 5], output: [3, 7] };
  assertEquals(difference({ scores: [2, 3, 5], output: [5, 7] }, expected), {
    part: "output",
    found: [5, 7],
    expected: [3, 7],
    sentence: "1 of 2 parts are right. The first that is not is `output`. " +
      "The first number that differs is at index 0.",
  });
  assertEquals(difference({}, expected)?.part, "scores");
});

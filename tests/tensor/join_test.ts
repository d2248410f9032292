import { join, nested, permute, random, rename, tensor } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";

const text = random(["token", "model"], { token: 3, model: 5 }, { seed: 1 });
const image = random(["token", "model"], { token: 2, model: 5 }, { seed: 2 });

Deno.test("join() puts tensors one behind the other, in the order in which they are given", () => {
  assertEquals(nested(join([text, image], "token")), [...nested(text), ...nested(image)]);
  assertEquals(nested(join([image, text], "token")), [...nested(image), ...nested(text)]);
});

Deno.test("join() along an inner axis makes rows longer", () => {
  const left = tensor(["query", "key"], [[1, 2], [3, 4], [5, 6]]);
  const right = tensor(["query", "key"], [[7], [8], [9]]);
  assertEquals(nested(join([left, right], "key")), [[1, 2, 7], [3, 4, 8], [5, 6, 9]]);
});

Deno.test("join() of one tensor is its copy", () => {
  const copy = join([text], "token");
  assertEquals(nested(copy), nested(text));
  assertEquals(copy.data === text.data, false);
});

Deno.test("join() refuses an empty list", () => {
  assertThrows(
    () => join<["token", "model"]>([], "token"),
    RangeError,
    'Cannot join along "token": at least one tensor is needed, found none',
  );
});

Deno.test("join() refuses other axes, or the same in another order", () => {
  const found =
    'Cannot join along "token": all axes must be the same, found [token 3, model 5]';
  assertThrows(
    // @ts-expect-error: the axes stand in another order
    () => join([text, permute(image, ["model", "token"])], "token"),
    TypeError,
    `${found} and [model 5, token 2]`,
  );
  assertThrows(
    // @ts-expect-error: the second has "feature" instead of "model"
    () => join([text, rename(image, "model", "feature")], "token"),
    TypeError,
    `${found} and [token 2, feature 5]`,
  );
});

Deno.test("join() refuses another size of an axis that does not grow", () => {
  assertThrows(
    () => join([text, image], "model"),
    RangeError,
    'Cannot join along "model": all other sizes must be the same, ' +
      "found [token 3, model 5] and [token 2, model 5]",
  );
});

Deno.test("join() refuses axes that only look the same when they are written down", () => {
  const one = tensor(["token", "a,b"], [[1]]);
  const other = tensor(["token", "a", "b"], [[[1]]]);
  assertThrows(
    () => join<string[]>([one, other], "token"),
    TypeError,
    'Cannot join along "token": all axes must be the same, ' +
      "found [token 1, a,b 1] and [token 1, a 1, b 1]",
  );
});

Deno.test("join() refuses tensors that are not in an array, and what is no tensor in one", () => {
  assertThrows(
    // @ts-expect-error: the two belong into an array
    () => join(text, image, "token"),
    TypeError,
    "Cannot join: an array of tensors is needed, found the tensor [token 3, model 5]",
  );
  const needed = 'Cannot join along "token": a tensor is needed, found';
  assertThrows(
    // @ts-expect-error: nested arrays are no tensor
    () => join([text, nested(image)], "token"),
    TypeError,
    `${needed} an array`,
  );
  const holes: typeof text[] = [text];
  holes[2] = image;
  assertThrows(() => join(holes, "token"), TypeError, `${needed} undefined`);
});

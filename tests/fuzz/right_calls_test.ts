/**
 * Thousands of random right calls: the shape is right, and finite numbers never become
 * none. For more of them: `deno run tests/fuzz/many_right_calls.ts 1000000`.
 *
 * @module
 */
import { assertEquals } from "../assert.ts";
import { Chance } from "./chance.ts";
import { judge } from "./judge.ts";
import { functionsOf } from "./public_calls.ts";
import { RIGHT_CALLS } from "./right_calls.ts";

/** How many calls of each function with each kind of numbers. */
const MANY = 200;

Deno.test("the right calls are of every public function of tensor and attention", async () => {
  const all = await functionsOf(["tensor", "attention"]);
  assertEquals(Object.keys(RIGHT_CALLS).toSorted(), all.toSorted());
});

for (const [name, make] of Object.entries(RIGHT_CALLS)) {
  Deno.test(`${name}() of random numbers has the right shape and no NaN`, () => {
    const faults: string[] = [];
    for (let seed = 0; seed < MANY; seed++) {
      const { fault, refused } = judge(make(new Chance(seed, false)));
      if (fault ?? refused) faults.push(`seed ${seed}: ${fault ?? refused}`);
    }
    assertEquals(faults, []);
  });

  Deno.test(`${name}() of very large and very small numbers has the right shape and no NaN, or is refused by name`, () => {
    const faults: string[] = [];
    for (let seed = 0; seed < MANY; seed++) {
      const { fault } = judge(make(new Chance(seed, true)));
      if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    }
    assertEquals(faults, []);
  });
}

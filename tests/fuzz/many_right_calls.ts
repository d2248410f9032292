/**
 * As many random right calls as are asked for, which may be more than fit into a test:
 *
 * deno run tests/fuzz/many_right_calls.ts 1000000
 *
 * @module
 */
import { Chance } from "./chance.ts";
import { judge } from "./judge.ts";
import { RIGHT_CALLS } from "./right_calls.ts";

const many = Number(Deno.args[0] ?? 100_000);
const makers = Object.entries(RIGHT_CALLS);
let refused = 0, faults = 0;
for (let i = 0; i < many; i++) {
  const [name, make] = makers[i % makers.length]!;
  // Seeds that the tests do not have; every second call is wild.
  const seed = 1_000_000 + Math.floor(i / makers.length), isWild = seed % 2 === 1;
  const result = judge(make(new Chance(seed, isWild)));
  if (result.refused !== undefined && isWild) refused++;
  const fault = result.fault ?? (isWild ? undefined : result.refused);
  if (fault === undefined) continue;
  faults++;
  console.log(`${name}() with seed ${seed}: ${fault}`);
}
console.log(`${many} calls: ${refused} refused by name, ${faults} faults`);

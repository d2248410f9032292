import { nested, random, randomParameters, selfAttention } from "../lib/mod.ts";
import { assert, assertEquals } from "./assert.ts";
import { runScript } from "./run_script.ts";

/** A user's script: it says what it may do, hides what browsers lack, and uses the library. */
const SCRIPT = `
  const names = ["read", "write", "net", "env", "run", "sys", "ffi"] as const;
  const states = names.map((name) => Deno.permissions.querySync({ name }).state);
  for (const name of ["Deno", "process", "Buffer"]) {
    if (!Reflect.deleteProperty(globalThis, name)) throw new Error(name + " stays");
  }
  const { describe, nested, random, randomParameters, selfAttention, stages } = await import(
    "./lib/mod.ts"
  );
  const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
  const trace = selfAttention(sentence, randomParameters({ model: 10, heads: 2, seed: 2 }));
  const words = describe(stages(trace));
  console.log(JSON.stringify({ states, output: nested(trace.output), words }));
`;

Deno.test("the library runs without a permission, and without what a browser lacks", async () => {
  const { states, output, words } = await runScript<{
    states: string[];
    output: unknown;
    words: string;
  }>(SCRIPT);
  assertEquals(new Set(states), new Set(["prompt"]));
  const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
  const weights = randomParameters({ model: 10, heads: 2, seed: 2 });
  assertEquals(output, nested(selfAttention(sentence, weights).output));
  assert(words.startsWith("Every stage of attention"));
});

import { fileURLToPath } from "node:url";
import { drawn } from "../lib/notebook/course/drawn.ts";
import { inLine } from "../lib/tools/in_step/fault.ts";
import { faultsIn, namesIn } from "../lib/tools/in_step/in_step.ts";
import { assert, assertEquals } from "./assert.ts";

const course = { folder: fileURLToPath(new URL("../notebooks", import.meta.url)), drawn };

Deno.test("the Chinese course is in step with the English one", async () => {
  assert(namesIn(course).length >= 16);
  assertEquals((await faultsIn(course)).map(inLine), []);
});

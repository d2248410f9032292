import {
  brokenModules,
  withoutModules,
} from "../../../../lib/tools/kernel/front/telling/broken_modules.ts";
import { assertEquals } from "../../../assert.ts";

const MODULE = `import { a } from "one";
import b from "file:///two.ts" with {"type":"json"};
import "three";
import { "x from y" as c } from "one";
{
const d = 'import "four";';
}
`;

Deno.test("brokenModules() finds the import that is to blame, or takes all", () => {
  assertEquals(brokenModules(MODULE, 1), ["one"]);
  assertEquals(brokenModules(MODULE, 2), ["file:///two.ts"]);
  assertEquals(brokenModules(MODULE, 4), ["one"]);
  assertEquals(brokenModules(MODULE, 6), []);
  assertEquals(brokenModules(MODULE, 99), []);
  assertEquals(brokenModules(MODULE, "file:///two.ts"), ["file:///two.ts"]);
  const all = ["one", "file:///two.ts", "three"];
  assertEquals(brokenModules(MODULE, "file:///deep.ts"), all);
});

Deno.test("withoutModules() leaves each line where it is, and nothing to be found twice", () => {
  const left = withoutModules(MODULE, new Set(["one", "three", "four"]));
  const lines = MODULE.replaceAll(/"(one|three)"/g, '"headlight:unknown"');
  assertEquals(left, lines);
  assertEquals(brokenModules(left, 1), []);
  assertEquals(brokenModules(left, "file:///deep.ts"), ["file:///two.ts"]);
  assertEquals(withoutModules(MODULE, new Set()), MODULE);
});

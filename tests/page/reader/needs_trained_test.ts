import { NEEDS_TRAINED } from "../../../lib/page/reader/needs_trained.ts";
import { assertEquals } from "../../assert.ts";

const COURSE = new URL("../../../lib/notebook/course/", import.meta.url);

Deno.test("every exercise of a folder that asks a trained model has it loaded", () => {
  const found: Record<string, string> = {};
  for (const { name: folder, isDirectory } of Deno.readDirSync(COURSE)) {
    if (!isDirectory) continue;
    const here = new URL(`${folder}/`, COURSE);
    const text = [...Deno.readDirSync(here)].filter(({ name }) => name.endsWith(".ts"))
      .map(({ name }) => Deno.readTextFileSync(new URL(name, here))).join("\n");
    const [, experiment] = /trainedParameters\("(\w+)"/.exec(text) ?? [];
    if (experiment === undefined) continue;
    for (const [, name] of text.matchAll(/export const (\w+) = \w*[eE]xercise\w*\b/g)) {
      found[name!] = `parameters/${experiment}`;
    }
  }
  assertEquals(found, NEEDS_TRAINED);
});

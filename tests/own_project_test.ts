import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "./assert.ts";
import { inFolder } from "./tools/runner/made_notebook.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

const USE = `
const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
const trace = selfAttention(sentence, randomParameters({ model: 10, heads: 2, seed: 2 }));
const weights: Tensor<["head", "query", "key"]> = trace.weights;
const figure = heatmap(weights);
console.log(Object.values(trace.scores.sizes).join(" "));
`;
const NAMES = "heatmap, random, randomParameters, score, selfAttention, type Tensor";

/** What is wrong by its types: the check of types fails if it finds it right. */
const WRONG = `
// @ts-expect-error Weights are no queries.
export const wrong = () => score(trace.weights, trace.weights);`;

/** Runs Deno in a folder as somebody types it, who grants nothing. */
async function deno(folder: string, ...args: string[]) {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: folder,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { success, said: text(stdout), complained: text(stderr) };
}

/** A program that uses the library runs, is checked, and what is wrong in it is found. */
async function expectUse(folder: string, from: string, more = "") {
  const program = `import { ${NAMES} } from "${from}";\n${USE}${WRONG}${more}`;
  await Deno.writeTextFile(join(folder, "main.ts"), program);
  const checked = await deno(folder, "check", "main.ts");
  assert(checked.success, checked.complained);
  const run = await deno(folder, "run", "--no-prompt", "main.ts");
  assertEquals([run.said, run.complained.includes("error")], ["2 3 3\n", false]);
}

Deno.test("a project of one's own links the library, with all doors and all types", () =>
  inFolder(async (folder) => {
    const links = [relative(folder, root).replaceAll("\\", "/")];
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify({ links }));
    const saves = `
      import { score as same } from "@headlight/attention/core";
      import { html, svg } from "@headlight/attention/notebook";
      if (same !== score) throw same;
      const texts: string[] = [await svg(figure), await html(figure)];
      if (!texts[0]!.startsWith("<svg") || texts[1]!.length < 1e6) throw texts;`;
    await expectUse(folder, "@headlight/attention", saves);
  }));

Deno.test("a project of one's own imports the front door by its path, and needs no package", () =>
  inFolder(async (folder) => {
    const door = relative(folder, join(root, "lib", "mod.ts")).replaceAll("\\", "/");
    await expectUse(folder, door);
    // With a configuration there would be a lock, if anything had to be locked.
    await Deno.writeTextFile(join(folder, "deno.json"), "{}");
    assert((await deno(folder, "check", "main.ts")).success);
    const names = Array.from(Deno.readDirSync(folder), ({ name }) => name).toSorted();
    assertEquals(names, ["deno.json", "main.ts"]);
  }));

import config from "../deno.json" with { type: "json" };
import * as library from "../lib/mod.ts";
import { assert, assertEquals } from "./assert.ts";

/** The functions and the types that the design promises. */
const PROMISED = {
  function: [
    ...["tensor", "zeros", "at", "size", "nested", "rename", "permute", "split", "merge"],
    ...["contract", "map", "zip", "softmax", "random"],
    ...["project", "splitHeads", "score", "applyMask", "attentionWeights", "weightedSum"],
    ...["concatHeads", "projectOutput"],
    ...["attention", "selfAttention", "crossAttention"],
    ...["causalMask", "paddingMask", "slidingWindowMask", "combineMasks"],
    ...["randomParameters", "parametersFromTorch"],
    ...["heatmap", "stages", "contrast", "bars", "line"],
  ],
  type: ["Axes", "Tensor", "Replace", "AttentionTrace", "AttentionParameters"],
};

interface Export {
  name: string;
  declarations: {
    kind: string;
    jsDoc?: { doc?: string; tags?: { kind: string; doc?: string }[] };
  }[];
}

/** What `deno doc` knows of everything that a module exports. */
async function exportsOf(path: string): Promise<Export[]> {
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", path],
    cwd: new URL("../", import.meta.url),
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { nodes } = JSON.parse(new TextDecoder().decode(stdout));
  const [module]: { symbols: Export[] }[] = Object.values(nodes);
  return module!.symbols;
}

const doors = await Promise.all(
  Object.entries(config.exports).map(async ([door, path]) => ({
    from: config.name + door.slice(1),
    exported: await exportsOf(path),
  })),
);

Deno.test("lib/mod.ts exports what the design promises", () => {
  const functions = Object.entries(library)
    .filter(([, value]) => typeof value === "function")
    .map(([name]) => name);
  assertEquals(PROMISED.function.filter((name) => !functions.includes(name)), []);
  const types = doors[0]!.exported
    .filter(({ declarations: [first] }) =>
      first!.kind === "interface" || first!.kind === "typeAlias"
    )
    .map(({ name }) => name);
  assertEquals(PROMISED.type.filter((name) => !types.includes(name)), []);
});

for (const { from, exported } of doors) {
  Deno.test(`every function of ${from} has an example that has a title, imports and calls it`, () => {
    for (const { name, declarations } of exported) {
      for (const { kind, jsDoc } of declarations) {
        if (kind !== "function") continue;
        const examples = jsDoc?.tags?.filter((tag) => tag.kind === "example") ?? [];
        assert(examples.length > 0, `${name}() has no @example`);
        for (const { doc = "" } of examples) {
          const [title, ...code] = doc.split("\n");
          const imports = code.filter((line) => line.endsWith(`from "${from}";`));
          assert(
            title && code.includes("```ts"),
            `The example of ${name}() has no title`,
          );
          assert(
            imports.some((line) => new RegExp(`\\b${name}\\b`).test(line)) &&
              code.some((line) => line.includes(`${name}(`)),
            `The example of ${name}() does not import and call it`,
          );
        }
      }
    }
  });

  Deno.test(`every export of ${from} says what it is`, () => {
    const silent = exported.filter(({ declarations }) =>
      declarations.some(({ jsDoc }) => !jsDoc?.doc)
    );
    assertEquals(silent.map(({ name }) => name), []);
  });
}

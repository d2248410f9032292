import config from "../deno.json" with { type: "json" };
import { assert, assertEquals } from "./assert.ts";
import { filesIn, ROOMS } from "./layers.ts";

interface JsDoc {
  doc?: string;
  tags?: { kind: string; doc?: string }[];
}

interface Export {
  name: string;
  declarations: {
    kind: string;
    jsDoc?: JsDoc;
    def?: { properties?: { name: string; jsDoc?: JsDoc }[] };
  }[];
}

/** What `deno doc` knows of everything that modules export, by their paths. */
async function exportsOf(paths: readonly string[]): Promise<Map<string, Export[]>> {
  const root = new URL("../", import.meta.url);
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", ...paths],
    cwd: root,
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { nodes }: { nodes: Record<string, { symbols: Export[] }> } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  return new Map(paths.map((path) => [path, nodes[new URL(path, root).href]!.symbols]));
}

/** An example of a doc comment: its title, what it imports by which door, what it does. */
interface Example {
  title: string;
  imports: string[];
  code: string;
}

const examplesOf = (declaration: Export["declarations"][number]): Example[] =>
  (declaration.jsDoc?.tags ?? []).filter(({ kind }) => kind === "example").map(
    ({ doc = "" }) => {
      const [title = "", ...lines] = doc.split("\n");
      const isImport = /^import \{([^}]*)\} from "([^"]*)";$/gm;
      const code = lines.join("\n");
      const imports = [...code.matchAll(isImport)].flatMap(([, names = "", from = ""]) =>
        names.split(",").map((name) => `${from} ${name.replace(/^\s*type /, "").trim()}`)
      );
      return { title, imports, code: code.replaceAll(isImport, "") };
    },
  );

const doors = Object.entries(config.exports).map(([door, path]) => ({
  from: config.name + door.slice(1),
  path: path.slice("./".length),
}));
const exported = await exportsOf(doors.map(({ path }) => path));

Deno.test("what the doors are called stands in deno.json twice, and twice the same", () => {
  for (const { from, path } of doors) {
    assertEquals((config.imports as Record<string, string>)[from], `./${path}`);
    assert(
      config.tasks.check.command.split(" ").includes(path),
      `${path} is not checked`,
    );
  }
});

Deno.test("whatever shows how to import it from a door is there to be imported", async () => {
  const rooms = Object.keys(ROOMS).filter((room) =>
    room !== "tools" && !room.endsWith(".ts")
  );
  const paths = rooms.flatMap((room) => filesIn(`lib/${room}`)).filter((path) =>
    path.endsWith(".ts") && !path.endsWith(".as.ts")
  );
  const there = new Set(
    doors.flatMap(({ from, path }) =>
      exported.get(path)!.map(({ name }) => `${from} ${name}`)
    ),
  );
  const missing: string[] = [];
  let found = 0;
  for (const [path, symbols] of await exportsOf(paths)) {
    for (const { name, declarations } of symbols) {
      for (const { imports } of declarations.flatMap(examplesOf)) {
        const own = imports.filter((each) => each.endsWith(` ${name}`));
        found += own.length;
        missing.push(
          ...own.filter((each) => !there.has(each)).map((each) => `${path}: ${each}`),
        );
      }
    }
  }
  assertEquals(missing, []);
  assert(found > 60, `${found}`);
});

Deno.test("the front door has all that the small door has", () => {
  const [front, small] = ["lib/mod.ts", "lib/core.ts"].map((path) =>
    exported.get(path)!.map(({ name }) => name)
  );
  assertEquals(small!.filter((name) => !front!.includes(name)), []);
  assert(small!.length > 40 && small!.length < front!.length / 2, `${small!.length}`);
});

// What the small door has is told of at the front door.
for (const { from, path } of doors.filter(({ path }) => path !== "lib/core.ts")) {
  const symbols = exported.get(path)!;

  Deno.test(`every export of ${from} says what it is, and so does each of its parts`, () => {
    const silent = symbols.flatMap(({ name, declarations }) =>
      declarations.flatMap(({ jsDoc, def }) => [
        ...(jsDoc?.doc ? [] : [name]),
        ...(def?.properties ?? []).filter(({ jsDoc }) => !jsDoc?.doc).map((part) =>
          `${name}.${part.name}`
        ),
      ])
    );
    assertEquals(silent, []);
  });

  Deno.test(`every function and object of ${from} has an example that imports and uses it`, () => {
    for (const { name, declarations } of symbols) {
      for (const declaration of declarations) {
        if (declaration.kind !== "function" && declaration.kind !== "variable") continue;
        const use = declaration.kind === "function" ? `\\b${name}\\(` : `\\b${name}\\b`;
        const isUsed = examplesOf(declaration).some(({ imports, code }) =>
          imports.includes(`${from} ${name}`) && new RegExp(use).test(code)
        );
        assert(isUsed, `No example of ${name} imports and uses it`);
      }
    }
  });

  Deno.test(`every example of ${from} has a title, and can be run`, () => {
    for (const { name, declarations } of symbols) {
      for (const { title, code } of declarations.flatMap(examplesOf)) {
        assert(title !== "" && !title.startsWith("```"), `${name}: no title`);
        assert(/^```ts$/m.test(code), `${name}: ${title}: no code that runs`);
      }
    }
  });
}

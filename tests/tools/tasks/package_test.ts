import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  describe,
  nested,
  random,
  randomParameters,
  selfAttention,
  stages,
} from "../../../lib/mod.ts";
import config from "../../../deno.json" with { type: "json" };
import {
  DOORS,
  loadedAtOnce,
  writePackage,
} from "../../../lib/tools/tasks/package/make_package.ts";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { keptPackage } from "./kept_package.ts";
import { ended, startTask } from "./task.ts";

const NAME = config.name;

const { files, said } = await keptPackage();

/** Runs a program in a folder. */
async function run(folder: string, command: string, ...args: string[]) {
  const process = new Deno.Command(command, {
    args,
    cwd: folder,
    stdout: "piped",
    stderr: "piped",
    env: { NO_COLOR: "1" },
  }).spawn();
  return await ended(process);
}

const hasNode = await run(".", "node", "--version").then(() => true, () => false);

/** A project in a fresh folder that has the package, and these files. */
async function project(folder: string, own: Record<string, string>) {
  await writePackage(join(folder, "node_modules", ...NAME.split("/")), files);
  const dependencies = { [NAME]: "*" };
  const all = {
    "package.json": JSON.stringify({ type: "module", dependencies }),
    ...own,
  };
  for (const [path, text] of Object.entries(all)) {
    await Deno.writeTextFile(join(folder, path), text);
  }
}

const parameters = randomParameters({ model: 10, heads: 2, seed: 2 });
const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
const trace = selfAttention(sentence, parameters);

/** Computes the same. */
const COMPUTES = `
  const parameters = randomParameters({ model: 10, heads: 2, seed: 2 });
  const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
  const trace = selfAttention(sentence, parameters);`;

Deno.test("the package says what it is, and needs no other", () => {
  const { name, version, type, exports, ...rest } = JSON.parse(
    files.get("package.json")!,
  );
  assertEquals([name, version, type], [NAME, config.version, "module"]);
  assertEquals(Object.keys(exports), [".", "./core"]);
  const named = Object.values<Record<string, string>>(exports).flatMap(Object.values);
  for (const path of [...named, rest.main, rest.types]) {
    assert(files.has(path.slice("./".length)), path);
  }
  assertEquals(Object.keys(rest).filter((key) => /dependencies/i.test(key)), []);
  for (const [path, code] of files) {
    if (!path.endsWith(".js")) continue;
    for (
      const [, to = ""] of code.matchAll(/\b(?:from|import|require)\b\s*\(?"([^"]+)"/g)
    ) {
      assert(files.has(to.slice("./".length)), `${path} imports ${to}`);
    }
  }
});

Deno.test("the doors of the package are as large as it says, the small one 20 kB at most", () => {
  const readme = files.get("README.md")!.replaceAll(/\s+/g, " ");
  for (const door of DOORS) {
    const loads = new RegExp("`" + door.file + "\\.js`, loads (\\d+) kB");
    const said = loads.exec(readme)?.[1];
    const size = loadedAtOnce(files, door).reduce(
      (sum, code) => sum + gzipSync(code, { level: 9 }).length,
      0,
    );
    assert(Math.abs(size / 1000 / Number(said) - 1) < 0.1, `${door.name}: ${size}`);
    if (door.path === "./core") assert(size <= 20_000, `${size}`);
  }
});

Deno.test("the package has the types of the door, and of nothing that is not there", () => {
  for (const [path, text] of files) {
    if (!path.endsWith(".d.ts")) continue;
    assert(!text.includes('.ts"'), path);
    for (const [, to = ""] of text.matchAll(/from "(\.[^"]+)\.js"/g)) {
      const target = new URL(`${to}.d.ts`, `file:///${path}`).pathname.slice(1);
      assert(files.has(target), `${path} imports ${target}`);
    }
  }
});

Deno.test("deno task package writes the package, nothing else, and nowhere else", () =>
  inFolder(async (folder) => {
    assertMatch(said, /loads:(\n {2}\d+\.\d kB {2}@headlight\/attention(\/core)?){2}\n$/);
    assert(!files.has("old.js"));
    assert(files.has("LICENSE") && files.has("README.md"));

    const mine = join(folder, "mine");
    await Deno.mkdir(mine);
    await Deno.writeTextFile(join(mine, "mine.txt"), "mine");
    const refused = await ended(startTask("package", ["--output", mine], folder));
    assertEquals(refused.code, 1);
    assertStringIncludes(refused.stderr, 'it holds "mine.txt"');
    assertEquals(await Deno.readTextFile(join(mine, "mine.txt")), "mine");

    const file = await ended(
      startTask("package", ["--output", join(mine, "mine.txt")], folder),
    );
    assertEquals(file.code, 1);
    assertStringIncludes(file.stderr, "or that of the package, it is a file");
    assertEquals(await Deno.readTextFile(join(mine, "mine.txt")), "mine");
  }));

Deno.test({
  name: "Node computes what Deno computes, and draws the same",
  ignore: !hasNode,
  fn: () =>
    inFolder(async (folder) => {
      const main = `
        import { describe, nested, random, randomParameters, selfAttention, stages }
          from "${NAME}";
        import { selfAttention as same } from "${NAME}/core";
        if (same !== selfAttention) throw new Error("the doors lead to two libraries");
        ${COMPUTES}
        const words = describe(stages(trace));
        console.log(JSON.stringify({ output: nested(trace.output), words }));`;
      await project(folder, { "main.js": main });
      const { code, stdout, stderr } = await run(folder, "node", "main.js");
      assertEquals([code, stderr], [0, ""]);
      const words = describe(stages(trace));
      assertEquals(JSON.parse(stdout), { output: nested(trace.output), words });
    }),
});

for (const { name: door } of DOORS) {
  Deno.test(`a bundler takes of ${door} what is used: for attention, 20 kB compressed`, () =>
    inFolder(async (folder) => {
      const main = `
      import { nested, random, randomParameters, selfAttention } from "${door}";
      ${COMPUTES}
      console.log(JSON.stringify(nested(trace.output)));`;
      await project(folder, {
        "main.js": main,
        "deno.json": JSON.stringify({ nodeModulesDir: "manual" }),
      });
      const args = ["bundle", "--quiet", "--platform=browser", "--minify", "main.js"];
      const { code, stdout, stderr } = await run(folder, Deno.execPath(), ...args);
      assertEquals([code, stderr], [0, ""]);
      const size = gzipSync(stdout, { level: 9 }).length;
      assert(size < 20_000, `${size}`);

      await Deno.remove(join(folder, "node_modules"), { recursive: true });
      await Deno.writeTextFile(join(folder, "bundle.js"), stdout);
      const alone = ["run", "--no-prompt", "--no-config", "bundle.js"];
      const said = (await run(folder, Deno.execPath(), ...alone)).stdout;
      assertEquals(JSON.parse(said), nested(trace.output));
    }));
}

Deno.test("TypeScript knows the types of the package, and finds what is wrong", () =>
  inFolder(async (folder) => {
    const main = `
      import { random, randomParameters, score, selfAttention } from "${NAME}";
      import type { Tensor } from "${NAME}/core";
      ${COMPUTES}
      export const weights: Tensor<["head", "query", "key"]> = trace.weights;
      // @ts-expect-error The axes have other names.
      score(trace.weights, trace.weights);
      // @ts-expect-error There is no such option.
      selfAttention(sentence, parameters, { masks: undefined });
      // @ts-expect-error There is no such part.
      trace.weight;`;
    const lock = new URL(
      "../../../lib/tools/tasks/package/typescript.lock",
      import.meta.url,
    );
    const { specifiers } = JSON.parse(await Deno.readTextFile(lock));
    const [compiler] = Object.keys(specifiers);
    const ways = [
      ...["nodenext", "node16", "preserve"].map((module) => ({ module })),
      // As before there was `exports`.
      { module: "esnext", moduleResolution: "node10", ignoreDeprecations: "6.0" },
    ];
    for (const way of ways) {
      const compilerOptions = {
        ...{ ...way, target: "es2022", lib: ["es2022"], types: [] },
        ...{ strict: true, noEmit: true, skipLibCheck: false },
      };
      const tsconfig = JSON.stringify({ files: ["main.ts"], compilerOptions });
      await project(folder, { "main.ts": main, "tsconfig.json": tsconfig });
      const args = [
        ...["run", "--quiet", "--no-config", `--lock=${lock.pathname}`, "--frozen"],
        ...["--allow-read", "--allow-env", "--allow-sys", "--node-modules-dir=none"],
        ...[`${compiler}/tsc`, "-p", "tsconfig.json"],
      ];
      const { code, stdout } = await run(folder, Deno.execPath(), ...args);
      assertEquals([code, stdout], [0, ""]);
    }
  }));

import { join } from "node:path";
import { policy } from "../../../../lib/tools/kernel/front/protection/policy.ts";
import { realPlace } from "../../../../lib/tools/kernel/front/protection/real_place.ts";
import { scriptsAllowedBy } from "../../../../lib/tools/kernel/front/protection/scripts.ts";
import { assert, assertEquals, assertMatch } from "../../../assert.ts";
import { inFolder } from "../../runner/made_notebook.ts";
import { startProgram } from "./front_client.ts";

Deno.test("realPlace() follows every link, and none into what each program has its own", () =>
  inFolder(async (folder) => {
    const real = await Deno.realPath(folder);
    await Deno.mkdir(join(folder, "inner"));
    await Deno.symlink("/etc", join(folder, "out"));
    await Deno.symlink("../out", join(folder, "inner/round"));
    await Deno.symlink("circle", join(folder, "circle"));
    await Deno.symlink("/proc/self/fd", join(folder, "open"));
    assertEquals(realPlace(join(folder, "a/../inner/./b")), join(real, "inner/b"));
    assertEquals(realPlace(`${folder}/inner/round/passwd`), "/etc/passwd");
    assertEquals(realPlace(`${folder}/out/../x`), "/x");
    assertEquals(realPlace(`${folder}/circle/x`), undefined);
    assertEquals(realPlace(`${folder}/open/3`), undefined);
    assertEquals(realPlace("/proc/self/root/etc/passwd"), undefined);
    assertEquals(realPlace("/"), "/");
  }));

Deno.test("policy() lets read what may be read, and a name that only begins so not", () =>
  inFolder(async (folder) => {
    const real = await Deno.realPath(folder);
    const allows = policy({ directory: join(real, "n"), readable: [real] });
    const read = (value: unknown) => allows({ permission: "read", value });
    assert(read("../x") && read("y") && read(join(real, "a/b")) && read(real));
    for (const value of [`${real}x`, "../../x", "/", "", null, undefined, ["a"]]) {
      assertEquals([value, read(value)], [value, false]);
    }
    for (const permission of ["write", "net", "run", "sys", "ffi", "all", "new"]) {
      assertEquals(allows({ permission, value: join(real, "a") }), false);
    }
    // Whether packages lie above is no matter, but which.
    assert(read(join(real, "../node_modules")) && !read(join(real, "../node_modules/x")));
    assert(!read("/etc/node_modules") && !read("/etc/../node_modules"));
    const above = policy({ directory: join(real, "n"), readable: [join(real, "n")] });
    assert(above({ permission: "read", value: join(real, "node_modules") }));
    await Deno.mkdir(join(real, "node_modules"));
    assert(!above({ permission: "read", value: join(real, "node_modules") }));
    for (const value of ["NO_COLOR", "NODE_ENV"]) {
      assert(allows({ permission: "env", value }));
    }
    assert(!allows({ permission: "env", value: "HOME" }));
    assert(allows({ permission: "import", value: "registry.npmjs.org:443" }));
    assert(!allows({ permission: "import", value: "registry.npmjs.org.evil.org:443" }));
  }));

Deno.test("policy() lets nobody out who goes to another folder first, or through a link", () =>
  inFolder(async (folder) => {
    const real = await Deno.realPath(folder), project = join(real, "project");
    const directory = join(project, "sub");
    await Deno.mkdir(join(directory, "deep"), { recursive: true });
    await Deno.mkdir(join(real, "out"));
    await Deno.symlink("../out", join(project, "link"));
    const allows = policy({ directory, readable: [project] });
    const read = (value: string) => allows({ permission: "read", value });
    // The system follows the link before it goes up.
    assert(!read("../link/../secret"));
    assert(read("../secret") && read("deep") && read("../secret"));
    assert(read(".."));
    assert(!read("../secret") && read("secret") && read(join(directory, "../secret")));
  }));

/** What a stranger's cell tries, and what it may not. */
const ATTEMPTS: readonly [code: string, refused: RegExp][] = [
  ['Deno.readTextFileSync("/etc/passwd")', /read \/etc\/passwd/],
  ['Deno.readTextFileSync("../../../../../../etc/passwd")', /read \.\..*etc\/passwd/],
  ['Deno.readTextFileSync("link/passwd")', /read link\/passwd/],
  ['import { readFileSync } from "node:fs"; readFileSync("/etc/passwd")', /read \/etc/],
  ['Deno.readTextFileSync("/proc/self/environ")', /read \/proc/],
  ['Deno.readTextFileSync("/proc/self/root/etc/passwd")', /read \/proc/],
  [
    'import { createRequire } from "node:module"; createRequire("/any/x.js")("/etc/hosts.json")',
    /read \/etc\/hosts/,
  ],
  [
    'import Module from "node:module"; Module._extensions[".js"]({ _compile(code) { throw new Error(code) } }, "/proc/self/environ")',
    /read \/proc/,
  ],
  ['Module._stat("/etc/passwd")', /read \/etc/],
  ['createRequire("/etc/x.js").resolve("./passwd")', /read \/etc/],
  ['createRequire("/any/x.js")("nothing")', /read \/any/],
  ['import x from "/etc/passwd" with { type: "text" }; x', /read .*passwd/],
  ['Deno.writeTextFileSync("x", "")', /write x/],
  ['Deno.removeSync("deno.json")', /write deno\.json/],
  ['new Deno.Command("ls").outputSync()', /run programs: ls/],
  ['import { execSync } from "node:child_process"; execSync("ls")', /may not/],
  ['Deno.kill(1, "SIGTERM")', /run programs/],
  ['await fetch("http://127.0.0.1:8123")', /network: 127\.0\.0\.1:8123/],
  ["await Deno.connect({ port: 9 })", /network/],
  ["Deno.listen({ port: 0 })", /network/],
  ['Deno.env.get("HOME")', /environment: HOME/],
  ["Deno.env.toObject()", /environment/],
  ["process.env.HOME", /environment: HOME/],
  ["Deno.hostname()", /system: hostname/],
  ['Deno.dlopen("/lib/x.so", {})', /native code/],
  ['import "https://127.0.0.1:8123/x.ts"', /code from 127\.0\.0\.1:8123/],
  [
    `const code = 'try { self.postMessage(Deno.readTextFileSync("/etc/passwd")) } ' +
       'catch (error) { self.postMessage(error.message) }';
     const worker = new Worker("data:text/javascript," + encodeURIComponent(code), { type: "module" });
     throw new Error(await new Promise((resolve) => worker.onmessage = (e) => resolve(e.data)))`,
    /read \/etc\/passwd/,
  ],
  [
    `const text = 'import { createRequire } from "node:module"; ' +
       'try { self.postMessage(createRequire("/any/x.js")("/etc/hosts.json")) } ' +
       'catch (error) { self.postMessage(error.message) }';
     const other = new Worker("data:text/javascript," + encodeURIComponent(text), { type: "module" });
     throw new Error(await new Promise((resolve) => other.onmessage = (e) => resolve(e.data)))`,
    /read \/etc\/hosts/,
  ],
];

Deno.test("a protected notebook is refused, by name, whatever a stranger may try", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "deno.json"), "{}");
    await Deno.writeTextFile(join(folder, "data.txt"), "mine");
    await Deno.writeTextFile(join(folder, "own.cjs"), 'module.exports = "my own"');
    await Deno.symlink("/etc", join(folder, "link"));
    await using end = await startProgram(folder);
    for (const [code, refused] of ATTEMPTS) {
      const { reply, shown } = await end.execute(code);
      assertEquals([code, reply.status], [code, "error"]);
      assertMatch(shown[0]!, refused);
      assertMatch(
        shown[0]!,
        /This notebook may not .*choose the kernel "Deno \(Headlight, trusted\)"/,
      );
    }
    for (
      const [code, shown] of [
        ['Deno.readTextFileSync("data.txt")', '"mine"'],
        ['createRequire(`${Deno.cwd()}/x.js`)("./own.cjs")', '"my own"'],
        ['Deno.permissions.querySync({ name: "read" }).state', '"prompt"'],
        ['Deno.permissions.requestSync({ name: "read" }).state', '"denied"'],
      ] as const
    ) assertEquals([code, (await end.execute(code)).shown], [code, [shown]]);
    const { shown: [missing] } = await end.execute(
      'createRequire(`${Deno.cwd()}/x.js`)("nothing")',
    );
    assertMatch(missing!, /Cannot find module 'nothing'/);
    assertEquals(await Deno.readTextFile(join(folder, "data.txt")), "mine");
  }));

Deno.test("a project whose packages may run scripts is not run unless the reader agrees", () =>
  inFolder(async (folder) => {
    const inner = join(folder, "member");
    await Deno.mkdir(inner);
    assertEquals(await scriptsAllowedBy(inner), undefined);
    await Deno.writeTextFile(join(inner, "deno.json"), "{}");
    const path = join(folder, "deno.jsonc");
    await Deno.writeTextFile(path, String.raw`{ /**/ "\u0061llowScripts": true }`);
    assertEquals(await scriptsAllowedBy(inner), path);
    await using end = await startProgram(inner);
    const { reply, shown: [refused] } = await end.execute("1");
    assertEquals(reply.ename, "NotProtected");
    assertMatch(refused!, /deno\.jsonc lets packages run scripts.*Nothing was run/);
  }));

Deno.test("a protected notebook of the course draws, in its own folder and elsewhere", async () => {
  await using end = await startProgram(join(Deno.cwd(), "notebooks"));
  const { reply, shown } = await end.execute(
    `import { heatmap, random } from "@headlight/attention";
     import { show } from "@headlight/attention/notebook";
     await show(heatmap(random(["query", "key"], { query: 3, key: 5 }, { seed: 1 })));`,
  );
  assertEquals(reply.status, "ok");
  assertEquals(shown.length, 1);
});

Deno.test("a kernel that replaces a protected one is protected too", () =>
  inFolder(async (folder) => {
    await using end = await startProgram(folder);
    const { shown: [gone] } = await end.execute("Deno.exit(1)");
    assertMatch(gone!, /was restarted/);
    const { shown: [refused] } = await end.execute(
      'Deno.readTextFileSync("/etc/passwd")',
    );
    assertMatch(refused!, /may not read/);
  }));

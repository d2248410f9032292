import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNotebook, writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { formatNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { assert, assertEquals, assertMatch, assertRejects } from "../../assert.ts";
import { inFolder, madeNotebook, tagged } from "../runner/made_notebook.ts";
import { type Ended, ended, startTask } from "./task.ts";

const start = (folder: string, ...args: string[]) => startTask("run", args, folder);
// What the types say of the same notebooks is asked in the same place, and known there.
const run = (folder: string, ...args: string[]) =>
  finished(startTask("run", args, folder, { env: { TMPDIR: tmpdir() } }));

/** What a program printed, without the note that every notebook of a test gets. */
async function finished(process: Deno.ChildProcess): Promise<Ended> {
  const { stderr, ...rest } = await ended(process);
  return { ...rest, stderr: stderr.replace(/^Note: a notebook can do .*\n/, "") };
}

Deno.test("run writes outputs and reports; run again it gives the same bytes", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    const figure = `<div class="headlight-figure"></div>`;
    const show =
      `await Deno.jupyter.display({ "text/html": '${figure}' }, { raw: true })`;
    await writeNotebook(path, madeNotebook("1 + 1", show));

    const first = await run(folder, "a.ipynb");
    assertMatch(first.stdout, /^a\.ipynb +2 cells +1 figure +\d+\.\d s\n$/);
    assertEquals({ code: first.code, stderr: first.stderr }, { code: 0, stderr: "" });
    const [result] = (await readNotebook(path)).cells[0]?.outputs ?? [];
    assertEquals(result?.data, { "text/plain": "2" });

    const bytes = await Deno.readTextFile(path);
    await run(folder, "a.ipynb");
    assertEquals(await Deno.readTextFile(path), bytes);
  }));

Deno.test("run --check compares and writes nothing", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    const varies = tagged("console.log(crypto.randomUUID())", "varies");
    await writeNotebook(path, madeNotebook("'a'", varies, "[1, 2]"));
    await run(folder, "a.ipynb");
    const good = await Deno.readTextFile(path);
    const same = await run(folder, "--check", "a.ipynb");
    assertEquals([same.code, same.stderr], [0, ""]);

    const changed = good.replace("[ 1, 2 ]", "[ 1, 3 ]");
    await Deno.writeTextFile(path, changed);
    const { code, stderr } = await run(folder, "--check", "a.ipynb");
    assertEquals(code, 1);
    assertEquals(
      stderr,
      'a.ipynb, cell 3, output 1, data, text/plain, line 1: the file has "[ 1, 3 ]", ' +
        'the run gave "[ 1, 2 ]"\n',
    );
    assertEquals(await Deno.readTextFile(path), changed);
  }));

Deno.test("run of a cell that fails names it, keeps the outputs before it, and exits with 1", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook("'kept'", "2;\nthrow new Error('bad')", "3"));
    const { code, stdout, stderr } = await run(folder, "a.ipynb");
    assertEquals({ code, stderr }, {
      code: 1,
      stderr: "a.ipynb, cell 2, line 2: Error: bad\n",
    });
    assertMatch(stdout, / 2 cells .* failed\n$/);
    const { cells } = await readNotebook(path);
    assertEquals(cells.map(({ outputs = [] }) => outputs.length), [1, 1, 0]);
  }));

Deno.test("run prints no message that a terminal would obey", () =>
  inFolder(async (folder) => {
    const throws = String.raw`throw new Error("\x1b[2Jgone\x07")`;
    await writeNotebook(join(folder, "a\x1b[1m.ipynb"), madeNotebook(throws));
    const { stdout, stderr } = await run(folder, ".");
    assertEquals(stderr, "a.ipynb, cell 1, line 1: Error: gone\ufffd\n");
    assertMatch(stdout, /^a\.ipynb /);
  }));

Deno.test("run --timeout ends a cell that never ends", () =>
  inFolder(async (folder) => {
    await writeNotebook(
      join(folder, "a.ipynb"),
      madeNotebook("console.log(1); for (;;);"),
    );
    const { code, stderr } = await run(folder, "--timeout", "2", "a.ipynb");
    assertEquals({ code, stderr }, {
      code: 1,
      stderr: "a.ipynb, cell 1: it did not end within 2 s\n",
    });
    const { cells } = await readNotebook(join(folder, "a.ipynb"));
    assertEquals(cells[0]?.outputs?.[0]?.text, "1\n");
  }));

Deno.test("run --output writes there, and leaves the notebook as it was", () =>
  inFolder(async (folder) => {
    const before = formatNotebook(madeNotebook("1"));
    await Deno.writeTextFile(join(folder, "a.ipynb"), before);
    const { code } = await run(folder, "--output", "out/here", "a.ipynb");
    assertEquals(code, 0);
    assertEquals(await Deno.readTextFile(join(folder, "a.ipynb")), before);
    const { cells } = await readNotebook(join(folder, "out/here/a.ipynb"));
    assertEquals(cells[0]?.outputs?.length, 1);
  }));

Deno.test("run takes folders, and reports in order", () =>
  inFolder(async (folder) => {
    const wait = "await new Promise((resolve) => setTimeout(resolve, 1000))";
    await writeNotebook(join(folder, "b.ipynb"), madeNotebook("1"));
    await writeNotebook(join(folder, "a.ipynb"), madeNotebook(wait));
    await Deno.writeTextFile(join(folder, "c.txt"), "");
    const { code, stdout } = await run(folder, ".", "b.ipynb");
    const names = stdout.trim().split("\n").map((line) => line.split(" ")[0]);
    assertEquals({ code, names }, { code: 0, names: ["a.ipynb", "b.ipynb"] });
  }));

Deno.test("run says what is no notebook for it, and still runs the others", () =>
  inFolder(async (folder) => {
    const write = (name: string, text: string) =>
      Deno.writeTextFile(join(folder, name), text);
    const python = madeNotebook("1");
    Object.assign(python.metadata, { kernelspec: { name: "python3" } });
    await write("python.ipynb", formatNotebook(python));
    await write("text.ipynb", "print(1)");
    await write("list.ipynb", "[]");
    await write("good.ipynb", formatNotebook(madeNotebook("1")));
    const names = [
      "none.ipynb",
      "text.ipynb",
      "list.ipynb",
      "python.ipynb",
      "good.ipynb",
    ];
    const { code, stdout, stderr } = await run(folder, ...names);
    assertEquals(code, 1);
    const [none, text, list, kernel] = stderr.split("\n");
    const cannot = (name: string) => `Cannot read notebook "${name}.ipynb": it must be`;
    assertEquals(none, `${cannot("none")} a file, there is none`);
    assert(text?.startsWith(`${cannot("text")} JSON, `), text);
    assertEquals(list, `${cannot("list")} a notebook, it has no list of cells`);
    assertEquals(
      kernel,
      `${cannot("python")} for the kernel "deno", it is for "python3"`,
    );
    assertMatch(stdout, /good\.ipynb +1 cell .* s\n$/);
  }));

Deno.test("run --check fails by a type error, and names notebook, cell and line", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook("1", "2", 'const wrong: number = "text"'));
    await writeNotebook(join(folder, "b.ipynb"), madeNotebook("1"));
    const fault =
      "a.ipynb, cell 3, line 1: Type 'string' is not assignable to type 'number'.";
    const first = await run(folder, ".");
    assertEquals([first.code, first.stderr], [0, `Warning: ${fault}\n`]);
    assert(!first.stdout.includes("failed"), first.stdout);

    const { code, stdout, stderr } = await run(folder, "--check", ".");
    assertEquals([code, stderr], [1, `${fault}\n`]);
    const [a, b] = stdout.split("\n");
    assertMatch(a!, /^a\.ipynb .* failed$/);
    assertMatch(b!, /^b\.ipynb .* s$/);
  }));

Deno.test("deno task run --check, as it is typed: the types of a project's own notebook", () =>
  inFolder(async (folder) => {
    const path = join(folder, "course", "a.ipynb");
    await Deno.mkdir(join(folder, "course"));
    const imports = { "@course/lib": "./lib.ts" };
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify({ imports }));
    await Deno.writeTextFile(join(folder, "lib.ts"), "export const n: number = 1;");
    const cells = [
      'import { n } from "@course/lib"',
      "n",
      "const a: string =\n  n;",
    ];
    await writeNotebook(path, madeNotebook(...cells));
    const type = async (...args: string[]) => {
      const { code, stderr } = await finished(
        new Deno.Command(Deno.execPath(), {
          args: ["task", "-q", "run", ...args, path],
          cwd: new URL("../../../", import.meta.url),
          env: { NO_COLOR: "1" },
          stdout: "piped",
          stderr: "piped",
        }).spawn(),
      );
      return [code, stderr];
    };
    const fault =
      `${path}, cell 3, line 1: Type 'number' is not assignable to type 'string'.\n`;
    assertEquals(await type(), [0, `Warning: ${fault}`]);
    assertEquals(await type("--check"), [1, fault]);
  }));

Deno.test("run --check says once what a run and a check of types both find", () =>
  inFolder(async (folder) => {
    const write = (name: string, ...cells: string[]) =>
      writeNotebook(join(folder, name), madeNotebook(...cells));
    await write("module.ipynb", '1;\nimport {\n  a,\n  b,\n} from "./none.ts";', "a");
    await write("package.ipynb", 'import a from "npm:@headlight/there-is-none"; a');
    await write("syntax.ipynb", "1", "2;\nlet x = ;");
    const { code, stderr } = await run(folder, "--check", ".");
    assertEquals(code, 1);
    const said = stderr.trim().split("\n");
    assertEquals(said.map((line) => line.replace(/: .*/, "")), [
      "module.ipynb, cell 1, line 2",
      "package.ipynb, cell 1, line 1",
      "syntax.ipynb, cell 2, line 2",
    ]);
  }));

Deno.test("run --check tells of a module that notebooks load after them", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "m.ts"), 'export const m: number = "m";');
    for (const name of ["a.ipynb", "b.ipynb"]) {
      const notebook = madeNotebook('import { m } from "./m.ts"; void m');
      await writeNotebook(join(folder, name), notebook);
    }
    const { code, stdout, stderr } = await run(folder, "--check", ".");
    assertEquals(code, 1);
    assertMatch(stderr, /^file:.*m\.ts, line 1: Type 'string' is not assignable.*\n$/);
    assert(!stdout.includes("failed"), stdout);
  }));

Deno.test("run refuses arguments that make no sense with 2, and says how to call it", () =>
  inFolder(async (folder) => {
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(folder, ...args);
      const [reason, usage, ...rest] = stderr.split("\n");
      assertEquals([code, stdout, rest], [2, "", [""]]);
      assertMatch(usage!, /^Usage: deno task run /);
      return reason;
    };
    await Deno.mkdir(join(folder, "empty"));
    await Deno.writeTextFile(join(folder, "file"), "");
    assertEquals(
      await refused("--what", "a.ipynb"),
      "Cannot run notebooks: options must be among --check, --timeout, --output, " +
        'one is "--what"',
    );
    assertEquals(
      await refused("empty"),
      'Cannot find notebooks: a folder must hold some, "empty" holds none',
    );
    assertEquals(
      await refused("nowhere", "a.ipynb"),
      "Cannot find notebooks: a path must lead to a notebook or a folder, " +
        '"nowhere" leads nowhere',
    );
    assertEquals(
      await refused("--output", "out", "a/x.ipynb", "b/x.ipynb"),
      "Cannot run notebooks: with --output their names must differ, " +
        'two are called "x.ipynb"',
    );
    assertEquals(
      await refused("--output", "file", "a.ipynb"),
      'Cannot run notebooks: --output must name a folder, "file" is none',
    );
  }));

/** Runs a cell that tells the port it listens on and goes on for ever. */
async function startEndless(folder: string, end: string) {
  const source = `const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
await Deno.writeTextFile("port.tmp", String(listener.addr.port));
await Deno.rename("port.tmp", "port");
${end}`;
  const path = join(folder, "a.ipynb");
  await writeNotebook(path, madeNotebook("1", source));
  const before = await Deno.readTextFile(path);
  const process = start(folder, "a.ipynb");
  let port = 0;
  while (port === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    port = await Deno.readTextFile(join(folder, "port")).then(Number, () => 0);
  }
  return { process, path, before, port };
}

for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
  for (const end of ["for (;;);", "await new Promise(() => {});"]) {
    Deno.test(`run stopped by ${signal} in ${end} leaves a whole file and no kernel`, {
      ignore: Deno.build.os === "windows",
    }, () =>
      inFolder(async (folder) => {
        const { process, path, before, port } = await startEndless(folder, end);
        process.kill(signal);
        const { code: found, stderr } = await finished(process);
        assertEquals(found, code);
        assertMatch(stderr, /^Stopped\. /);
        assertEquals(await Deno.readTextFile(path), before);
        await assertRejects(() => Deno.connect({ port }), Deno.errors.ConnectionRefused);
        const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
        assertEquals(names.toSorted(), ["a.ipynb", "port"]);
      }));
  }
}

Deno.test("a kernel whose runner is killed ends itself", {
  ignore: Deno.build.os === "windows",
}, () =>
  inFolder(async (folder) => {
    const { process, port } = await startEndless(folder, "await new Promise(() => {});");
    process.kill("SIGKILL");
    await ended(process);
    const isGone = () => Deno.connect({ port }).then((it) => it.close(), () => true);
    const limit = Date.now() + 60_000;
    while (!await isGone() && Date.now() < limit) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert(await isGone(), "the kernel is still there");
  }));

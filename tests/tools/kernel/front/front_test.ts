import type { Patience } from "../../../../lib/tools/kernel/front/patience.ts";
import { assert, assertEquals, assertMatch } from "../../../assert.ts";
import { inFolder } from "../../runner/made_notebook.ts";
import { type FrontEnd, startFrontEnd } from "./front_client.ts";

/** One session for tests that leave it as it was. */
async function withFront(
  use: (end: FrontEnd) => Promise<void>,
  patience: Partial<Patience> = {},
): Promise<void> {
  await using end = await startFrontEnd(Deno.cwd(), patience);
  await use(end);
}

/** Enough to hear what the types say. */
const FOR_TYPES = { types: 60_000 };

/** What a cell shows, and whether it went well. */
async function run(end: FrontEnd, code: string): Promise<string[]> {
  const { reply, shown } = await end.execute(code);
  return [String(reply.status), ...shown];
}

/** What is shown of an error in a cell, without what the types say. */
async function errorOf(end: FrontEnd, code: string): Promise<string> {
  const { reply, shown } = await end.execute(code);
  assertEquals(reply.status, "error");
  const errors = shown.filter((text) => !/^std/.test(text));
  return errors.at(-1) ?? "";
}

Deno.test("every output of a cell is there before idle, under its cell, in order", () =>
  withFront(async (end) => {
    for (let cell = 0; cell < 50; cell++) {
      const { shown, others, reply } = await end.execute(
        `for (let i = 0; i < 20; i++) console.log("${cell}", i);
         Deno.jupyter.broadcast("display_data", {
           data: { "text/plain": "shown ${cell}" }, metadata: {},
         });
         "value ${cell}"`,
      );
      const lines = Array.from({ length: 20 }, (_, i) => `${cell} ${i}\n`).join("");
      assertEquals(shown, [`stdout: ${lines}`, `shown ${cell}`, `"value ${cell}"`]);
      assertEquals([others, reply.status], [[], "ok"]);
    }
  }));

Deno.test("an error shows its line, the code and a sentence", () =>
  withFront(async (end) => {
    assertEquals(
      await errorOf(end, "const a = 1;\nconst b = [1, 2\nconsole.log(b);"),
      "SyntaxError: Expected ',', got 'console'\n\n" +
        "  1 | const a = 1;\n  2 | const b = [1, 2\n> 3 | console.log(b);\n\n" +
        "The [ of line 2 is not closed.",
    );
    assertMatch(
      await errorOf(end, 'import { heatMap } from "@headlight/attention";'),
      /"@headlight\/attention" has no heatMap\n\n> 1 \|.*\n\nDid you mean heatmap\?$/,
    );
    assertMatch(
      await errorOf(end, 'import { heatMap } from "@headlight/attention/notebook";'),
      /has no heatMap\n\n> 1 \|.*\n\nheatmap is imported from "@headlight\/attention"\.$/,
    );
    await end.execute("const twice = 1;");
    assertMatch(
      await errorOf(end, "1;\nusing twice = { [Symbol.dispose]() {} };"),
      /^SyntaxError: [^]*\n> 2 \| using twice .*\n\ntwice has been declared already/,
    );
    assertMatch(
      await errorOf(end, 'import no from "nowhere-at-all";'),
      /\n> 1 \|[^]*\n\nPackages are imported with .*"npm:nowhere-at-all"/,
    );
    assertMatch(await errorOf(end, "import numpy as np"), /looks like Python.*import \{/);
    assertMatch(
      await errorOf(end, "1;\nfunction f() {\n  throw new RangeError('bad');\n}\nf();"),
      /^RangeError: bad\n {4}at f \(cell \[\d+\]\)\n\n[^]*\n> 3 \| {3}throw new/,
    );
    assertEquals(await run(end, "6 * 7"), ["ok", "42"]);
  }));

Deno.test("a name that no cell has made says so, and whether any cell was run", () =>
  withFront(async (end) => {
    assertMatch(await errorOf(end, "later + 1"), /Nothing has been run before this cell/);
    await end.execute("const now = 1;");
    const { shown } = await end.execute("noww + 1");
    assertMatch(shown[0]!, /No cell that was run makes noww/);
    assertMatch(shown[1] ?? "", /line 1: Cannot find name 'noww'. Did you mean 'now'\?/);
  }, FOR_TYPES));

Deno.test("what the types know is said after a cell that failed, and only then", () =>
  withFront(async (end) => {
    await end.execute("const point = { x: 1 };");
    assertEquals((await end.execute("(point as any).y?.z; point.x")).shown, ["1"]);
    const { shown } = await end.execute("point.y.z");
    assertMatch(
      shown.at(-1)!,
      /^stderr: The types say:\n {2}line 1: Property 'y' does not/,
    );
  }, FOR_TYPES));

Deno.test("a cell that could not load something keeps the types from no other", () =>
  withFront(async (end) => {
    await errorOf(end, 'import far, { other } from "https://127.0.0.1:1/far.ts";');
    const { shown } = await end.execute("const point = { x: 1 };\npoint.y.z");
    assertMatch(
      shown.at(-1)!,
      /^stderr: The types say:\n {2}line 2: Property 'y' does not .*\n$/,
    );
  }, FOR_TYPES));

Deno.test("rejections, throws in timers, failed tests and exits are told", () =>
  withFront(async (end) => {
    assertMatch(
      await errorOf(end, "Promise.reject(new Error('lost')); 1"),
      /^Error: lost\n\n> 1 .*\n\nNobody awaited the promise/,
    );
    const timer = "setTimeout(() => { throw new Error('late'); }, 5);\n" +
      "await new Promise((resolve) => setTimeout(resolve, 60));";
    assertMatch(await errorOf(end, timer), /^Error: late\n\n> 1 \|(?![^]*Nobody)/);
    assertMatch(
      await errorOf(end, "Deno.test('adds', () => { throw new Error('no'); });"),
      /^TestFailed: The test adds failed\n\n> 1 \| .*\n\nWhy, says the report above\.$/,
    );
    for (const value of ['"a text"', "{ a: 1 }", "null"]) {
      assertMatch(
        await errorOf(end, `throw ${value};`),
        /^Error: .*\n\nWhat was thrown is no Error, so .* new Error/,
      );
    }
    assertEquals(
      await errorOf(end, "throw Object.create(null);"),
      "Error: A value was thrown that says nothing of itself, or cannot be shown",
    );
    await end.execute("const kept = 1;");
    assertMatch(
      await errorOf(end, "Deno.exit(3)"),
      /^Exit: The cell ends .*\(3\)\n\n> 1 \| .*\n\n.* restarted/,
    );
    assertMatch(
      await errorOf(end, "kept"),
      /^ReferenceError[^]*Nothing has been run before/,
    );
  }));

Deno.test("what a timer shows after the end of its cell belongs to its cell", () =>
  withFront(async (end) => {
    const seen: [string, string | undefined][] = [];
    await end.execute(
      `const timer = setInterval(() => {
         if (!globalThis.isNext) return;
         clearInterval(timer);
         console.log("late");
         Deno.jupyter.broadcast("display_data",
           { data: { "text/plain": "late too" }, metadata: {} });
         globalThis.isNext();
       }, 5); 0`,
    );
    end.onPublished = ({ type, content, parent }) => {
      if (type === "stream") seen.push([String(content.text), parent]);
    };
    const { shown, others } = await end.execute(
      `await new Promise((resolve) => globalThis.isNext = resolve); console.log("mine"); 1`,
    );
    assertEquals([shown, others], [["stdout: mine\n", "1"], [
      "stdout: late\n",
      "late too",
    ]]);
    assertEquals(seen.length, 2);
    assert(seen[0]![1] !== seen[1]![1]);
  }));

Deno.test("a rejection after the end of a cell is told under it", () =>
  withFront(async (end) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    end.onPublished = ({ type, content }) => {
      if (type === "error") resolve((content.traceback as string[]).join("\n"));
    };
    await end.execute("1;\nsetTimeout(() => Promise.reject(new Error('after')), 20); 0");
    assertMatch(await promise, /^Error: after\n[^]*> 2 \| setTimeout/);
  }));

Deno.test("every value is shown but undefined", () =>
  withFront(async (end) => {
    const cells: [string, ...string[]][] = [
      ["null", "null"],
      ["0 / 0;", "NaN"],
      ["await 0; -0", "-0"],
      ["-1 / 0 // less than nothing", "-Infinity"],
      ["2n ** 70n", "1180591620717411303424n"],
      ["let x = 3;\n(x as number) -\n  1", "2"],
      ["({ x })", "{ x: 3 }"],
      ["{ x: 1 }", "{ x: 1 }"],
      ["undefined"],
      ["null; const y = 1;"],
    ];
    for (const [code, ...shown] of cells) {
      assertEquals([code, ...await run(end, code)], [code, "ok", ...shown]);
    }
    assertMatch(await errorOf(end, "null;\nJSON.parse(\n  ''\n)"), /\n> 2 \| JSON/);
  }));

Deno.test("what a cell writes to the terminal itself is shown in its place", () =>
  withFront(async (end) => {
    const code = `console.log("a");
      Deno.stdout.writeSync(new TextEncoder().encode("b\\n"));
      process.stdout.write("c\\n"); console.log("d");
      const text = new Blob(["e\\n"]).stream();
      await text.pipeTo(Deno.stdout.writable, { preventClose: true });
      console.log("f"); 0`;
    assertEquals(await run(end, code), ["ok", "stdout: a\nb\nc\nd\ne\nf\n", "0"]);
  }));

Deno.test("a cell asks, and the reader answers", () =>
  withFront(async (end) => {
    end.willAnswer("Ada");
    const { shown } = await end.execute("prompt('Who?')", { allow_stdin: true });
    assertEquals(shown, ['"Ada"']);
    assertEquals(await run(end, "prompt('Who?')"), ["ok", "null"]);
  }));

Deno.test("cells that wait behind one that fails are not executed, later ones are", () =>
  withFront(async (end) => {
    const cells = ["throw new SyntaxError('x')", "console.log('never')"];
    const answers = await Promise.all(cells.map((code) => end.execute(code)));
    assertEquals(answers.map(({ reply }) => reply.status), ["error", "aborted"]);
    assertEquals(answers[1]!.shown, []);
    assertEquals(await run(end, "1"), ["ok", "1"]);
  }));

Deno.test("the kernel behind is killed: the cell says so, the next one answers", () =>
  withFront(async (end) => {
    const code = "Deno.kill(Deno.pid, 'SIGKILL'); await new Promise(() => {});";
    assertMatch(
      await errorOf(end, code),
      /was ended by SIGKILL\n\nThe kernel was restarted/,
    );
    assertEquals(await run(end, "1"), ["ok", "1"]);
  }));

Deno.test("a notebook's folder is where relative paths lead", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/near.ts`, "export const near = 'here';");
    await using end = await startFrontEnd(folder);
    assertEquals(await run(end, 'import { near } from "./near.ts"; near'), [
      "ok",
      '"here"',
    ]);
  }));

Deno.test("a cell in braces is an object, and what it leaves behind is its own", () =>
  withFront(async (end) => {
    assertEquals(await run(end, "{ a: 1 }"), ["ok", "{ a: 1 }"]);
    await end.execute("setInterval(() => console.log('tick'), 1); 0");
    for (let i = 0; i < 30; i++) {
      const { shown } = await end.execute(`console.log("mine ${i}"); await 0; ${i}`);
      assertEquals(shown, [`stdout: mine ${i}\n`, String(i)]);
    }
  }));

Deno.test("what notebook() does about errors and the console steps back", async () => {
  await using end = await startFrontEnd(`${Deno.cwd()}/notebooks`);
  const prepared = await end.execute(
    `import { notebook } from "@headlight/attention/notebook";
     const { log } = console; await notebook(); log === console.log`,
  );
  assertEquals(prepared.shown.at(-1), "true");
  const { shown, others } = await end.execute("Promise.reject(new Error('lost')); 1");
  assertEquals([shown.length, shown[0], others], [2, "1", []]);
  assertMatch(shown[1]!, /^Error: lost\n[^]*\n\nNobody awaited/);
});

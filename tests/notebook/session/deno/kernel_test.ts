import type { JupyterMessage } from "../../../../lib/tools/kernel/wire/messages.ts";
import { assertEquals } from "../../../assert.ts";
import { runCells } from "../../front_end.ts";

const modules = new URL("../../../../lib/notebook/session/deno/", import.meta.url);

/** Which stream said what, message by message. */
const said = (outputs: JupyterMessage[]) =>
  outputs.map(({ content: { name, text } }) => [name, text]);

const CONSOLE = `console.log("%s is %d and %o", "x", 3.5, { a: [1, 2] }, [1n]);
  console.info({ deep: { deeper: { deepest: {} } } });
  console.table([{ a: 1 }]);
  console.group("group");
  console.debug(new Map([["a", Float32Array.of(1)]]));
  console.groupEnd();
  console.warn("a warning");
  console.error("an error");
  console.log("");
  console.log("two\\nlines");`;

Deno.test("a coalesced console says the same in the same order, in fewer messages", async () => {
  const [plain, , joined, later] = await runCells(
    CONSOLE,
    `import { coalesceConsole } from "${modules}console.ts"; coalesceConsole();`,
    CONSOLE,
    `console.log(1); await new Promise((resolve) => setTimeout(resolve, 5)); console.log(2);`,
  );
  const expected: unknown[][] = [];
  for (const [name, text] of said(plain!)) {
    const last = expected.at(-1);
    if (last?.[0] === name) last![1] = `${last![1]}${text}`;
    else expected.push([name, text]);
  }
  assertEquals(said(plain!).length > 8, true);
  assertEquals(expected.map(([name]) => name), ["stdout", "stderr", "stdout"]);
  assertEquals(said(joined!), expected);
  assertEquals(said(later!), [["stdout", "1\n"], ["stdout", "2\n"]]);
});

Deno.test("a coalesced console does not keep a long loop waiting", async () => {
  const [, loop] = await runCells(
    `import { coalesceConsole } from "${modules}console.ts"; coalesceConsole();`,
    `console.log("begin");
    for (const end = Date.now() + 300; Date.now() < end;);
    console.log("end"); console.log("of it");`,
  );
  assertEquals(said(loop!), [["stdout", "begin\nend\n"], ["stdout", "of it\n"]]);
});

Deno.test("errors that nobody catches are reported and do not hang the cell", async () => {
  const [, outputs] = await runCells(
    `import { listenForErrors } from "${modules}errors.ts";
    listenForErrors(); listenForErrors();`,
    `Promise.reject(new TypeError("nobody awaits"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    setTimeout(() => { throw { a: 1 }; }, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    console.log("done");`,
  );
  assertEquals(said(outputs!), [
    ["stderr", "Uncaught TypeError: nobody awaits\n"],
    ["stderr", "Uncaught { a: 1 }\n"],
    ["stdout", "done\n"],
  ]);
});

Deno.test({
  name: "the stop button ends a loop that yields, each time, and not the kernel",
  ignore: Deno.build.os === "windows", // it has no such signal
  async fn() {
    const loop = `{
      const signal = stopped();
      setTimeout(() => Deno.kill(Deno.pid, "SIGINT"), 20);
      while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
      console.log(signal.reason.name, stopped().aborted);
    }`;
    const [, first, second] = await runCells(
      `import { listenForStop, stopped } from "${modules}stop.ts"; listenForStop();`,
      loop,
      loop,
    );
    assertEquals(said(first!), [["stdout", "AbortError false\n"]]);
    assertEquals(said(second!), [["stdout", "AbortError false\n"]]);
  },
});

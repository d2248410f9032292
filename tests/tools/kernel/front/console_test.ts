import { assert, assertEquals, assertMatch } from "../../../assert.ts";
import { type FrontEnd, PATIENT, startFrontEnd } from "./front_client.ts";

/** So many lines that some wait. */
const MANY = 300;
const lines = (name: string) =>
  Array.from({ length: MANY }, (_, i) => `${name} ${i}\n`).join("");

/** Declares what says as much. */
const SAY = `const say = (name: string) => {
  for (let i = 0; i < ${MANY}; i++) console.log(name, i);
};`;

/** A session whose cells can say much. */
async function withLines(use: (end: FrontEnd) => Promise<void>): Promise<void> {
  await using end = await startFrontEnd(Deno.cwd(), { ...PATIENT, deaf: 300, types: 0 });
  await end.execute(SAY);
  await use(end);
}

Deno.test("whatever else a cell shows comes after the lines before it", () =>
  withLines(async (end) => {
    const { shown } = await end.execute(
      `say("a");
       Deno.jupyter.broadcast("display_data", { data: { "text/plain": "b" }, metadata: {} });
       say("c");
       const drawn = { [Deno.jupyter.$display]() {
         console.log("d");
         return { "text/plain": "e" };
       } };
       await Deno.jupyter.display(drawn);
       say("f");
       Deno.stdout.writeSync(new TextEncoder().encode("g\\n"));
       console.error("h");
       say("i");
       drawn`,
    );
    assertEquals(shown, [
      `stdout: ${lines("a")}`,
      "b",
      `stdout: ${lines("c")}d\n`,
      "e",
      `stdout: ${lines("f")}g\n`,
      "stderr: h\n",
      `stdout: ${lines("i")}d\n`,
      "e",
    ]);
  }));

Deno.test("the reader is asked after the lines before", () =>
  withLines(async (end) => {
    const { promise: answer, resolve } = Promise.withResolvers<string>();
    let said = "";
    end.onPublished = ({ content: { text = "" } }) => {
      said += text;
      if (said === lines("a")) resolve("Ada");
    };
    end.willAnswer(answer);
    const asking = `say("a"); const name = prompt("who?"); say("b"); name`;
    const { shown } = await end.execute(asking, { allow_stdin: true });
    assertEquals(shown, [`stdout: ${lines("a")}${lines("b")}`, '"Ada"']);
  }));

Deno.test("an error, a rejection and an exit take no line with them", () =>
  withLines(async (end) => {
    for (
      const code of [
        "throw new Error('no')",
        "Promise.reject(new Error('no')); 0",
        "await Promise.reject(new Error('no'))",
        "await new Promise((resolve) => setTimeout(resolve, 5)); say('b'); throw 1",
        "Deno.exit(1)",
      ]
    ) {
      const { shown, others } = await end.execute(`say("a"); ${code}`);
      const more = code.includes("'b'") ? lines("b") : "";
      assertEquals([shown[0], others], [`stdout: ${lines("a")}${more}`, []]);
    }
  }));

Deno.test("Stop of a loop takes no line with it", () =>
  withLines(async (end) => {
    for (const first of ["", "await 0; "]) {
      const { promise: runs, resolve } = Promise.withResolvers<void>();
      end.onPublished = ({ type }) => type === "stream" && resolve();
      const cell = end.execute(`${first}say("a"); while (true);`);
      await runs;
      await end.interrupt();
      const { shown, others } = await cell;
      assertEquals([shown[0], others], [`stdout: ${lines("a")}`, []]);
      assertMatch(shown[1]!, /^AbortError/);
    }
  }));

Deno.test("what timers say is that of their cell, however much it is", () =>
  withLines(async (end) => {
    await end.execute(`const { promise, resolve } = Promise.withResolvers<void>();
      promise.then(() => say("late"));`);
    const { shown, others } = await end.execute(
      `say("a"); resolve(); await 0; say("b");`,
    );
    assertEquals(shown, [`stdout: ${lines("a")}${lines("b")}`]);
    assertEquals(others.join("").replaceAll("stdout: ", ""), lines("late"));
  }));

Deno.test("many lines are few messages", () =>
  withLines(async (end) => {
    let messages = 0;
    end.onPublished = ({ type }) => messages += Number(type === "stream");
    const { shown } = await end.execute(
      "for (let i = 0; i < 50_000; i++) console.log(i);",
    );
    assertEquals(shown[0]!.split("\n").length, 50_001);
    assert(messages < 5000);
  }));

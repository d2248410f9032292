import { startLanguageServer } from "../../../../lib/tools/kernel/front/help/language_server.ts";
import { entering } from "../../../../lib/tools/kernel/front/entering.ts";
import { importAround, pointed } from "../../../../lib/tools/kernel/front/help/cursor.ts";
import { packets } from "../../../../lib/tools/kernel/front/help/packets.ts";
import { stoppable } from "../../../../lib/tools/kernel/front/stoppable.ts";
import { assert, assertEquals, assertMatch } from "../../../assert.ts";
import { startFrontEnd } from "./front_client.ts";

Deno.test("pointed() gives the word at a cursor, or the function around it", () => {
  const word = (code: string, cursor: number) => pointed(code, cursor).word;
  assertEquals(word("heatmap(x)", 3), "heatmap");
  assertEquals(word("heatmap(x)", 7), "heatmap");
  assertEquals(word("heatmap( x )", 8), "heatmap");
  assertEquals(word("f(g(1), )", 8), "f");
  assertEquals(word("", 0), "");
  assertEquals(word("let 变量 = 1", 5), "变量");
  assertEquals(word("größe(", 6), "größe");
  // Jupyter counts code points.
  assertEquals(pointed('"😀"; heat', 6), {
    word: "heat",
    before: '"😀"; ',
    line: 1,
    character: 6,
  });
  assertEquals(pointed("a\n  bcd", 5).character, 2);
});

Deno.test("importAround() finds the import statement at a place", () => {
  const code = '1;\nimport { a } from \'x\'; import {\n  b, } from "y"; import("z")';
  const at = (text: string) => importAround(code, code.indexOf(text));
  assertEquals(at(" }"), {
    text: "import { a } from 'x'",
    place: { line: 0, character: 10 },
  });
  assertEquals(at(", }"), {
    text: 'import {\n  b, } from "y"',
    place: { line: 1, character: 3 },
  });
  for (const outside of ["1;", "; import {", '"z"']) assertEquals(at(outside), undefined);
  assertEquals(importAround("import { heat", 13), undefined);
});

Deno.test("packets() finds messages in pieces of any size", async () => {
  const messages = [{ a: 1 }, "é😀", { long: "x".repeat(300) }];
  const text = messages.map((message) => {
    const body = JSON.stringify(message);
    return `Content-Length: ${new TextEncoder().encode(body).length}\r\n\r\n${body}`;
  }).join("");
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 7, 64, 1000]) {
    const pieces = Array.from(
      { length: Math.ceil(bytes.length / size) },
      (_, i) => bytes.slice(i * size, (i + 1) * size),
    );
    assertEquals(await Array.fromAsync(packets(ReadableStream.from(pieces))), messages);
  }
});

Deno.test("stoppable() leads what is awaited outside of functions through one, line by line", () => {
  const same = [
    "f(1)",
    "async () => await f()",
    "const s = 'await x'",
    "await (",
    "// await",
  ];
  for (const source of same) assertEquals(stoppable(source), source);
  assertEquals(
    stoppable("await a;\nawait b(await c)"),
    "await __headlightWait((a));\nawait __headlightWait((b(await __headlightWait((c)))))",
  );
  assertEquals(
    stoppable("for await (const x of y) {}"),
    "for await (const x of __headlightWait.each((y))) {}",
  );
  assertEquals(
    stoppable("(await (1, 2)) as number"),
    "(await (__headlightWait((1, 2)))) as number",
  );
  assertEquals(
    stoppable("await <p>{await x}</p>"),
    "await __headlightWait((<p>{await __headlightWait((x))}</p>))",
  );
});

Deno.test("Shift-Tab shows signature, documentation and value; Tab completes", async () => {
  await using end = await startFrontEnd(`${Deno.cwd()}/notebooks`);
  await end.execute(
    `import { heatmap, random } from "@headlight/attention";
     const grid = random(["query", "key"], { query: 2, key: 3 }, { seed: 1 });
     const price = { apple: 3, pear: 4 };`,
  );
  const ask = async (type: string, code: string, cursor_pos = code.length) =>
    (await end.request(`${type}_request`, { code, cursor_pos })).reply;
  const told = async (code: string, cursor?: number) => {
    const { data } = await ask("inspect", code, cursor);
    return String((data as Record<string, unknown>)["text/markdown"]);
  };
  const onFunction = await told("heatmap(grid)", 3);
  assertMatch(onFunction, /heatmap.*Tensor[^]*Shows|heatmap[^]*Figure/);
  assertMatch(await told("heatmap(", 8), /heatmap/);
  assertMatch(await told("price"), /Its value now:[^]*apple: 3[^]*pear: number/);
  assertEquals((await ask("inspect", "nothingOfTheKind")).found, false);
  const { matches } = await ask("complete", "price.a");
  assertEquals(matches, ["apple"]);
  const { matches: names, cursor_start } = await ask("complete", "const y = heat");
  assert((names as string[]).includes("heatmap"));
  assertEquals(cursor_start, 10);
  const { matches: options } = await ask("complete", "heatmap(grid, { ti");
  assert((options as string[]).includes("title"), String(options));
  const inside = 'import {\n  bars, heat } from "@headlight/attention";\nf(';
  const { matches: given } = await ask("complete", inside, inside.indexOf(" }"));
  assertEquals(given, ["heatmap", "HeatmapOptions"]);
  const { matches: global } = await ask("complete", "new Heade");
  assertEquals(global, ["Headers"]);
});

Deno.test("entering() keeps the lines of a cell, and what delicate ones mean", () => {
  const { sent, before } = entering("1;\n2", 7);
  assertMatch(sent, /\.enter\(7\); 1;\n2$/);
  assertEquals(before, undefined);
  for (const code of [" { a: 1 }", "/** @jsx h */\n<p/>"]) {
    const delicate = entering(code, 7);
    assertEquals(delicate.sent, code);
    assertMatch(delicate.before ?? "", /\.enter\(7\); undefined$/);
  }
});

Deno.test("a language server that has ended answers nothing, and at once", async () => {
  const server = startLanguageServer(Deno.cwd());
  const place = { line: 0, character: 0 };
  const waiting = server.ask("hover", "1;", place);
  server.close();
  assertEquals(await waiting, null);
  assert(server.isLost());
  // Whoever waited for a timer would leave it behind, and the test would say so.
  assertEquals(await server.ask("completion", "1;", place), null);
});

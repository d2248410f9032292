import { assert, assertEquals, assertStringIncludes } from "../../../assert.ts";
import { unescapeHtml } from "../../../../lib/text/escape.ts";
import { highlighter } from "../../../../lib/tools/book/markup/highlight.ts";

const highlight = await highlighter(new Set(["query", "head"]));
const text = (html: string) => unescapeHtml(html.replaceAll(/<[^>]*>/g, ""));

Deno.test("highlighting changes no sign of the code, and sets no style", () => {
  const code =
    'const s: Tensor<["head"]> = score(a && b, `<${x}>`); // "q" & k\n\n  f();';
  const html = highlight(code, "ts");
  assertEquals(text(html), code);
  assert(!html.includes("style="));
});

Deno.test("the names of axes stand out from other strings", () => {
  const html = highlight('let x: Tensor<["query", "other"]>;', "ts");
  assertStringIncludes(html, '<span class="a">&quot;query&quot;</span>');
  assertStringIncludes(html, '<span class="s">&quot;other&quot;</span>');
});

Deno.test("a name is linked where it is used, once, and not where it is another's", () => {
  const linkOf = (name: string) => name === "score" ? "score.html#score" : undefined;
  const link = '<a class="f" href="score.html#score">score</a>';
  const count = (code: string) => highlight(code, "ts", linkOf).split(link).length - 1;
  assertEquals(count("score(a, b); score(c, d);"), 1);
  assertEquals(count("scores.map((score) => score + 1)"), 0);
  assertEquals(count("trace.score(a)"), 0);
});

Deno.test("a line that is very long has no colours, and the next one has", () => {
  const long = `const a = "${"a".repeat(500)}";`;
  const [first, second] = highlight(`${long}\nconst b = 1;`, "ts").split("\n");
  assertEquals(text(first!), long);
  assert(!first!.includes("<span"));
  assertStringIncludes(second!, '<span class="k">const</span>');
  const word = `await new ${"ع".repeat(200)}`;
  assertEquals(highlight(`${word}\nconst b = 1;`, "ts"), `${word}\n${second}`);
});

Deno.test("text in another language is shown as it is", () => {
  assertEquals(highlight("a <b> & c", "python"), "a &lt;b&gt; &amp; c");
});

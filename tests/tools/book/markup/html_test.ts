import { assertEquals } from "../../../assert.ts";
import { html, raw } from "../../../../lib/tools/book/markup/html.ts";

Deno.test("html escapes what is put into a template, between tags and in attributes", () => {
  const text = `<b>"Fish" & 'chips'</b>`;
  const escaped = "&lt;b&gt;&quot;Fish&quot; &amp; 'chips'&lt;/b&gt;";
  assertEquals(
    html`<p title="${text}">${text}</p>`.html,
    `<p title="${escaped}">${escaped}</p>`,
  );
});

Deno.test("html takes pieces as they are, lists one after the other, and nothing for undefined", () => {
  const items = [1, 2].map((number) => html`<li>${number}</li>`);
  assertEquals(
    html`<ol>${items}${undefined}${raw("<hr>")}</ol>`.html,
    "<ol><li>1</li><li>2</li><hr></ol>",
  );
});

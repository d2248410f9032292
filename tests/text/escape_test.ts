import fc from "fast-check";
import { JSDOM } from "jsdom";
import { escapeHtml, unescapeHtml } from "../../lib/text/escape.ts";
import { assert, assertEquals } from "../assert.ts";

const { document } = new JSDOM("").window;

/** Words full of what markup is made of. */
const text = fc.array(
  fc.constantFrom(..."<>&\"';#", "&amp;", "&lt", "</b>", "动", " ", "a"),
  { maxLength: 12 },
).map((parts) => parts.join(""));

Deno.test("escapeHtml() is read as the text that it was given, between tags and in quotes", () => {
  fc.assert(fc.property(text, (text) => {
    document.body.innerHTML = `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`;
    const { title, textContent } = document.body.firstChild;
    assertEquals([title, textContent], [text, text]);
  }));
});

Deno.test("unescapeHtml() takes back what escapeHtml() did, and nothing else", () => {
  fc.assert(
    fc.property(text, (text) => assertEquals(unescapeHtml(escapeHtml(text)), text)),
  );
  assertEquals(unescapeHtml("&nbsp;&#60;&AMP;"), "&nbsp;&#60;&AMP;");
  assert(!/[<>"]/.test(escapeHtml('<a href="b">')));
});

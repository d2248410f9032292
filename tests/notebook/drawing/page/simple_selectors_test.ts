import fc from "fast-check";
import { parseHTML } from "linkedom";
import {
  hastenSelectors,
  type Searchable,
} from "../../../../lib/notebook/drawing/page/simple_selectors.ts";
import { assert, assertEquals } from "../../../assert.ts";

interface Page {
  document: { body: Searchable & { innerHTML: string } };
  Element: { prototype: Searchable };
}

const { document, Element } = parseHTML("<body></body>") as unknown as Page;
const { querySelector, querySelectorAll } = Element.prototype;
hastenSelectors(Element.prototype);

const tag = fc.constantFrom("g", "text", "path", "svg");
const name = fc.constantFrom("a", "xtick", "-math", "text");
const names = fc.array(name, { maxLength: 3 });
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant(""),
    fc.tuple(tag, names, fc.array(tie("tree"), { maxLength: 3 })).map(
      ([tag, names, inside]) =>
        `<${tag} class="${names.join(" ")}">${inside.join("")}</${tag}>`,
    ),
  ),
}));

Deno.test("hastenSelectors() finds what the full selectors find", () => {
  const selector = fc.oneof(
    tag,
    name.map((name) => `.${name}`),
    fc.tuple(tag, name).map(([tag, name]) => `${tag}.${name}`),
    fc.constantFrom("g > text", "g.a.xtick", "*", ":first-child", "g text, path"),
  );
  fc.assert(fc.property(tree, selector, (html, selector) => {
    document.body.innerHTML = `<svg>${html}</svg>`;
    const found = document.body.querySelectorAll(selector);
    const expected = querySelectorAll.call(document.body, selector);
    assertEquals(found.length, expected.length);
    assert(found.every((element, i) => element === expected[i]));
    const first = querySelector.call(document.body, selector);
    assert(document.body.querySelector(selector) === first);
  }));
});

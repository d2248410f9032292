import fc from "fast-check";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import {
  type LightElement,
  lighten,
} from "../../../../lib/notebook/drawing/page/light_elements.ts";
import { assert, assertEquals } from "../../../assert.ts";

interface Page {
  document: LightElement["ownerDocument"] & { body: LightElement };
}

const SVG = "http://www.w3.org/2000/svg";
const { document } = parseHTML("<body></body>") as unknown as Page;
lighten(document);
const { document: full } = new JSDOM("").window;

const name = fc.constantFrom("x", "d", "class", "style", "data-index");
const value = fc.constantFrom("", "a", "a b", "fill: red", "fill: blue; opacity: 0.5");
const property = fc.constantFrom("opacity", "stroke-opacity");
const step = fc.oneof(
  fc.tuple(name, value).map(([name, value]) => (element: LightElement) =>
    element.setAttribute(name, value)
  ),
  name.map((name) => (element: LightElement) => element.removeAttribute(name)),
  fc.tuple(property, fc.constantFrom("", "0.5", "0.25")).map(
    ([property, value]) => (element: LightElement) =>
      element.style.setProperty(property, value),
  ),
  property.map((property) => (element: LightElement) =>
    element.style.removeProperty(property)
  ),
  fc.constantFrom("a", "c").map((name) => (element: LightElement) => {
    element.classList.add(name);
  }),
  fc.constantFrom("a", "c").map((name) => (element: LightElement) =>
    element.classList.remove(name)
  ),
);

/** What can be asked of an element; an attribute that is empty counts as none. */
function answers(element: LightElement) {
  return {
    x: element.getAttribute("x"),
    has: element.hasAttribute("x"),
    class: element.getAttribute("class") || null,
    contains: ["a", "b", "c"].map((name) => element.classList.contains(name)),
    style: ["fill", "opacity", "stroke-opacity"]
      .map((name) => element.style.getPropertyValue(name)),
    strokeOpacity: Reflect.get(element.style, "strokeOpacity"),
    attributes: Array.from(element.attributes, ({ name, value }) => [name, value])
      .filter(([name]) => name !== "class" && name !== "style"),
  };
}

Deno.test("lighten() leaves elements as they are, seen from outside", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    const light = document.createElementNS(SVG, "path");
    const heavy: LightElement = full.createElementNS(SVG, "path");
    for (const step of steps) {
      step(light);
      step(heavy);
      assertEquals(answers(light), answers(heavy));
    }
    assertEquals(answers(light.cloneNode()), answers(heavy));
  }));
});

Deno.test("lighten() lets styles be said by name, and whole trees be copied", () => {
  const group = document.createElementNS(SVG, "g");
  const text = document.createElementNS(SVG, "text");
  Reflect.set(text.style, "fontSize", "12px");
  assertEquals(text.getAttribute("style"), "font-size:12px");
  group.setAttribute("class", "xtick");
  group.appendChild(text);
  const clone = group.cloneNode(true);
  const [child] = clone.childNodes;
  assert(child !== text);
  assertEquals(child?.style.getPropertyValue("font-size"), "12px");
  assert(clone.classList.contains("xtick"));
  assertEquals([...group.cloneNode().childNodes].length, 0);
});

Deno.test("lighten() leaves the page able to find elements by any selector", () => {
  const group = document.createElementNS(SVG, "g");
  const path = document.createElementNS(SVG, "path");
  group.classList.add("points");
  path.setAttribute("class", "point bar");
  path.setAttribute("data-index", "1");
  group.appendChild(path);
  const root = document.createElementNS(SVG, "svg");
  root.appendChild(group);
  for (
    const selector of [
      ".bar",
      ".points, .none",
      "g.points > path.point.bar",
      "[data-index='1']",
    ]
  ) {
    const found: unknown[] = Reflect.get(root, "querySelectorAll").call(root, selector);
    assertEquals(found.length, 1, selector);
  }
});

Deno.test("lighten() changes no other page", () => {
  const other = parseHTML('<svg><path d="M0,0"/></svg>') as unknown as {
    document: { querySelector(selector: string): LightElement };
  };
  assertEquals(other.document.querySelector("path").getAttribute("d"), "M0,0");
});

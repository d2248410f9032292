import { assert, assertEquals } from "../../../../assert.ts";
import {
  cleanSvg,
  sizeOf,
} from "../../../../../lib/tools/book/markup/pictures/clean_svg.ts";
import { staticPicture } from "../../../../../lib/notebook/drawing/static_picture.ts";
import { heatmap, lines } from "../../../../notebook/figures.ts";
import { JSDOM } from "jsdom";
import { PICTURES } from "../../hostile/hostile_notebook.ts";

const parse = (svg: string) =>
  new new JSDOM("").window.DOMParser().parseFromString(svg, "image/svg+xml")
    .documentElement;

/** All elements with their attributes and texts, empty attributes left out. */
function inventory(svg: string): unknown {
  const list = (element: ReturnType<typeof parse>): unknown => [
    element.tagName,
    Object.fromEntries(
      Array.from(element.attributes, ({ name, value }) => [name, value] as const)
        .filter(([, value]) => value !== ""),
    ),
    element.children.length === 0
      ? element.textContent
      : Array.from(element.children, list),
  ];
  return list(parse(svg));
}

Deno.test("a picture of ours keeps every element and every attribute", async () => {
  for (const figure of [heatmap, lines]) {
    const picture = await staticPicture(figure);
    assertEquals(inventory(cleanSvg(picture)!), inventory(picture));
  }
});

Deno.test("nothing is left in a picture that runs or loads something", () => {
  for (const picture of PICTURES) {
    const clean = cleanSvg(picture) ?? "";
    assert(
      !/script|onload|onclick|foreignObject|iframe|elsewhere|import|<set|<a[\s>]|<style|ENTITY/i
        .test(clean),
      `${picture} → ${clean}`,
    );
    assertEquals(clean === "" ? "svg" : parse(clean).tagName, "svg");
  }
});

Deno.test("what is no picture is none", () => {
  for (const text of ["", "x", "<p>x</p>", "<script>1</script>"]) {
    assertEquals(cleanSvg(text), undefined);
  }
});

Deno.test("sizeOf() reads the size in pixels, and only that", () => {
  assertEquals(sizeOf('<svg width="316.72" height="290">'), { width: 317, height: 290 });
  assertEquals(sizeOf('<svg width="10px" height="20px">'), { width: 10, height: 20 });
  assertEquals(sizeOf('<svg width="100%" height="20">'), undefined);
  assertEquals(sizeOf('<svg><rect width="1" height="1"/></svg>'), undefined);
});

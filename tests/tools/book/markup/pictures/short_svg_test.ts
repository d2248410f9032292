import { shortSvg } from "../../../../../lib/tools/book/markup/pictures/short_svg.ts";
import { assertEquals } from "../../../../assert.ts";

const text = (place: string, words: string, style = "fill:#444") =>
  `<text text-anchor="middle"${place} style="${style}">${words}</text>`;

Deno.test("what is the same for neighbouring texts is said once", () => {
  const svg = '<svg><rect width="3"></rect>' +
    text(' x="23" y="19.85"', "1") + text(' x="69" y="19.85"', "0") +
    text(' x="23" y="51.85"', "2") +
    text(' y="4.2" transform="translate(0,136)"', "key", "font-size:12px;fill:#222") +
    "</svg>";
  assertEquals(
    shortSvg(svg),
    '<svg><rect width="3"/><g text-anchor="middle" style="fill:#444">' +
      '<text y="19.9"><tspan x="23">1</tspan><tspan x="69">0</tspan></text>' +
      '<text x="23" y="51.9">2</text></g>' +
      '<g text-anchor="middle" style="font-size:12px;fill:#222">' +
      '<text x="0" y="140.2">key</text></g></svg>',
  );
});

Deno.test("texts that are turned, see through or in pieces stay as they are", () => {
  const turned =
    '<text transform="rotate(-90,35.82,173.57)" x="35.82" y="173.57">a</text>';
  const through = '<text style="opacity:0.5" x="1" y="2">b</text>';
  const pieces = '<text x="1" y="2"><tspan x="1" dy="3">c</tspan></text>';
  const svg = `<svg>${turned}${through}${pieces}</svg>`;
  assertEquals(shortSvg(svg), svg);
});

Deno.test("colours of a scale are short", () => {
  assertEquals(
    shortSvg('<stop offset="0%" stop-color="rgb(8, 48, 107)" stop-opacity="1"></stop>'),
    '<stop offset="0%" stop-color="#08306b"/>',
  );
});

Deno.test("what is cut alike is cut by one path", () => {
  const clip = (id: string, width: number) =>
    `<clipPath id="${id}"><rect width="${width}"></rect></clipPath>`;
  const cut = (id: string) => `<g clip-path="url(#${id})"><path d="M0,0"></path></g>`;
  const picture = (clips: string, uses: string) =>
    `<svg><defs>${clips}</defs>${uses}</svg>`.replaceAll(/><\/(?:rect|path)>/g, "/>");
  const all = ["r1", "r2", "r10"];
  assertEquals(
    shortSvg(
      picture(clip("r1", 3) + clip("r2", 5) + clip("r10", 3), all.map(cut).join("")),
    ),
    picture(clip("r1", 3) + clip("r2", 5), ["r1", "r2", "r1"].map(cut).join("")),
  );
});

import { JSDOM } from "jsdom";
import { regularIds } from "../../../../lib/notebook/drawing/svg/regular_ids.ts";
import { readSvg, writeSvg } from "../../../../lib/notebook/drawing/svg/svg_tree.ts";
import { tidySvg } from "../../../../lib/notebook/drawing/svg/tidy_svg.ts";
import { assertEquals } from "../../../assert.ts";

const { DOMParser } = new JSDOM("").window;
const read = (inside: string) =>
  readSvg(
    new DOMParser().parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`,
      "image/svg+xml",
    ).documentElement,
  );
const START = '<svg xmlns="http://www.w3.org/2000/svg"';
const tidy = (inside: string) => writeSvg(tidySvg(read(inside)));

Deno.test("writeSvg() gives back what readSvg() read, with its signs escaped", () => {
  const text =
    `${START}><text x="1">a &lt; b &amp; &quot;c&quot;<tspan>动物</tspan></text></svg>`;
  const inside = "<text x='1'>a &lt; b &amp; \"c\"<!-- no --><tspan>动物</tspan></text>";
  assertEquals(writeSvg(read(inside)), text);
});

Deno.test("writeSvg() leaves out what XML cannot hold", () => {
  const tree = { name: "text", attributes: new Map(), children: ["a\u0000\ufffeb"] };
  assertEquals(writeSvg(tree), "<text>ab</text>");
});

Deno.test("tidySvg() drops what draws nothing", () => {
  assertEquals(
    tidy(
      '<g><path d="" style="fill:#000"/><path d="M0,0" style="fill:#000"/><g class="empty"/></g><text></text>' +
        '<rect width="9" height="9" style="fill:#fff;fill-opacity:0;stroke:#000;stroke-width:0px"/>' +
        '<text style="display: none">a</text><path d="M0,0h5" style="opacity: 0"/>' +
        '<g class="draglayer"><rect width="9" height="9" style="fill:transparent"/></g>',
    ),
    `${START}/>`,
  );
});

Deno.test("tidySvg() keeps what can be seen", () => {
  const inside = '<rect width="9" height="9" style="fill:none;stroke:#444"/>' +
    '<path d="M0,0h5" style="stroke:#444;fill:none"/>';
  assertEquals(tidy(inside), `${START}>${inside}</svg>`);
});

Deno.test("tidySvg() rounds numbers, but not those in an address", () => {
  assertEquals(
    tidy(
      '<image x="1.23456" y="0.004" href="data:,1.23456" transform="scale(0.123456)"/>',
    ),
    `${START}><image x="1.23" y="0" href="data:,1.23456" transform="scale(0.1235)"/></svg>`,
  );
});

Deno.test("tidySvg() says once what most texts say", () => {
  assertEquals(
    tidy(
      '<text style="font-family: Arial; font-size: 12px; fill: rgb(68, 68, 68);">a</text>' +
        '<text style="font-family: Arial; font-size: 12px; fill: rgb(1, 2, 3);">b</text>' +
        '<text style="font-family: Arial; font-size: 14px; fill-opacity: 1;">c</text>',
    ),
    `${START} style="font-family:Arial;font-size:12px"><text style="fill:#444">a</text>` +
      '<text style="fill:#010203">b</text><text style="font-size:14px">c</text></svg>',
  );
});

Deno.test("tidySvg() keeps percentages and opacities, which multiply", () => {
  const inside = '<g style="opacity:0.5"><text style="font-size:70%">a' +
    '<tspan style="font-size:70%;opacity:0.5">b</tspan></text></g>';
  assertEquals(tidy(inside), `${START}>${inside}</svg>`);
});

Deno.test("tidySvg() keeps a value that undoes an inherited one", () => {
  const inside =
    '<g style="stroke-width:3px"><path d="M0,0h5" style="stroke-width:1px"/></g>';
  assertEquals(tidy(inside), `${START}>${inside}</svg>`);
});

Deno.test("tidySvg() keeps crisp lines crisp without a style sheet", () => {
  assertEquals(
    tidy('<path class="xgrid crisp" d="M0,0h5" style="stroke:#eee"/>'),
    `${START}><path d="M0,0h5" shape-rendering="crispEdges" style="stroke:#eee"/></svg>`,
  );
});

Deno.test("regularIds() names what is referred to in the order of use and drops the rest", () => {
  const drawing = (a: string, b: string) =>
    `<defs><clipPath id="${b}"/><clipPath id="${a}"/><clipPath id="unused"/></defs>` +
    `<g id="group" clip-path="url(#${a})"/><rect style="fill: url('#${b}')" fill="#fff"/>`;
  const regular = `${START}><defs><clipPath id="r1"/><clipPath id="r0"/></defs>` +
    '<g clip-path="url(#r0)"/><rect style="fill: url(#r1)" fill="#fff"/></svg>';
  assertEquals(writeSvg(regularIds(read(drawing("x7f", "b31")))), regular);
  assertEquals(writeSvg(regularIds(read(drawing("zz", "a")))), regular);
});

import { contrast, crossAttention, selfAttention } from "@headlight/attention";
import { chinese, english, handmade, svg } from "@headlight/attention/notebook";
import { codeCells } from "../lib/tools/ipynb/notebook.ts";
import { readNotebook } from "../lib/tools/ipynb/notebook_file.ts";
import config from "../deno.json" with { type: "json" };
import { assert, assertEquals } from "./assert.ts";
import { filesIn, ROOMS } from "./layers.ts";

const picture = new URL("../notebooks/self_and_cross.svg", import.meta.url);

Deno.test("the picture of the README is what the library draws", async () => {
  const drawn = await svg(contrast(
    selfAttention(chinese.tokens, handmade),
    crossAttention(chinese.tokens, english.tokens, handmade),
    { target: chinese.words, source: english.words },
  ));
  // To draw it anew: deno test -P=test tests/readme_test.ts -- --update
  if (Deno.args.includes("--update")) await Deno.writeTextFile(picture, drawn);
  assert(await Deno.readTextFile(picture) === drawn, "The stored picture is another one");
});

const readme = await Deno.readTextFile(new URL("../README.md", import.meta.url));

Deno.test("the README tells of every room, every task and every notebook", () => {
  const told = [
    ...Object.keys(ROOMS).filter((room) => !room.endsWith(".ts"))
      .map((room) => `| \`lib/${room}\` `),
    ...Object.keys(config.tasks).map((task) => `| \`deno task ${task}`),
    ...filesIn("notebooks").filter((path) => path.endsWith(".ipynb"))
      .map((path) => `](${path})`),
  ];
  assertEquals(told.filter((each) => !readme.includes(each)), []);
});

Deno.test("the README names all claims, and only cells that there are", async () => {
  const claims = [...readme.matchAll(/^\| (\d+)\. .* \| (.*?) +\| .* \|$/gm)]
    .filter(([row]) => /\| \d\d/.test(row));
  assertEquals(claims.map(([, number]) => Number(number)).slice(0, 24), [
    ...Array.from({ length: 24 }, (_, i) => i + 1),
  ]);
  const paths = filesIn("notebooks").filter((path) => path.endsWith(".ipynb"));
  const places = claims.flatMap(([, , where]) => where!.split(";"));
  for (const place of places) {
    const [, notebook, cells = ""] =
      /^ *(\d\d)(?:, (?:after )?cells? (.*))?/.exec(place) ?? [];
    const path = paths.find((path) => path.startsWith(`notebooks/${notebook}_`));
    if (path === undefined) continue;
    const count = codeCells(await readNotebook(path)).length;
    for (const [cell] of cells.matchAll(/\d+/g)) assert(Number(cell) <= count, place);
  }
});

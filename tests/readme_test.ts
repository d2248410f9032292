import { contrast, crossAttention, selfAttention } from "@headlight/attention";
import { chinese, english, handmade, svg } from "@headlight/attention/notebook";
import { speak } from "../lib/text/language.ts";
import { codeCells } from "../lib/tools/ipynb/notebook.ts";
import { readNotebook } from "../lib/tools/ipynb/notebook_file.ts";
import config from "../deno.json" with { type: "json" };
import { assert, assertEquals } from "./assert.ts";
import { filesIn, ROOMS } from "./layers.ts";

for (const [language, path] of [["en", ""], ["zh", "zh/"]] as const) {
  Deno.test(`the picture of the README is what the library draws: ${language}`, async () => {
    const picture = new URL(`../notebooks/${path}self_and_cross.svg`, import.meta.url);
    speak(language);
    try {
      const drawn = await svg(contrast(
        selfAttention(chinese.tokens, handmade),
        crossAttention(chinese.tokens, english.tokens, handmade),
        { target: chinese.words, source: english.words },
      ));
      // To draw it anew: deno test -P=test tests/readme_test.ts -- --update
      if (Deno.args.includes("--update")) await Deno.writeTextFile(picture, drawn);
      assert(
        await Deno.readTextFile(picture) === drawn,
        "The stored picture is another one",
      );
    } finally {
      speak("en");
    }
  });
}

const read = (name: string) => Deno.readTextFile(new URL(`../${name}`, import.meta.url));
const readme = await read("README.md"), readmeInChinese = await read("README.zh.md");
const both = { "README.md": readme, "README.zh.md": readmeInChinese };

const notebooks = filesIn("notebooks").filter((path) => path.endsWith(".ipynb"));
const isChinese = (path: string) => path.startsWith("notebooks/zh/");

/** The rows of claims, with the places where they are measured. */
const claimsIn = (text: string) =>
  [...text.matchAll(/^\| (\d+)\. .* \| (.*?) +\| .* \|$/gm)]
    .filter(([row]) => /\| \d\d/.test(row));

Deno.test("the README tells of every room, every task and every notebook", () => {
  const told = [
    ...Object.keys(ROOMS).filter((room) => !room.endsWith(".ts"))
      .map((room) => `| \`lib/${room}\` `),
    ...Object.keys(config.tasks).map((task) => `| \`deno task ${task}`),
    ...notebooks.filter((path) => !isChinese(path)).map((path) => `](${path})`),
  ];
  assertEquals(told.filter((each) => !readme.includes(each)), []);
});

Deno.test("the Chinese README tells of every Chinese notebook", () => {
  const links = notebooks.filter(isChinese).map((path) => `](${path})`);
  assertEquals(links.filter((link) => !readmeInChinese.includes(link)), []);
});

Deno.test("the README names all claims, and only cells that there are", async () => {
  const claims = claimsIn(readme);
  assertEquals(claims.map(([, number]) => Number(number)).slice(0, 24), [
    ...Array.from({ length: 24 }, (_, i) => i + 1),
  ]);
  const places = claims.flatMap(([, , where]) => where!.split(";"));
  for (const place of places) {
    const [, notebook, cells = ""] =
      /^ *(\d\d)(?:, (?:after )?cells? (.*))?/.exec(place) ?? [];
    const path = notebooks.find((path) => path.startsWith(`notebooks/${notebook}_`));
    if (path === undefined) continue;
    const count = codeCells(await readNotebook(path)).length;
    for (const [cell] of cells.matchAll(/\d+/g)) assert(Number(cell) <= count, place);
  }
});

Deno.test("the Chinese README measures the same claims in the same places", () => {
  const numbers = (text: string) =>
    claimsIn(text).slice(0, 24).map(([, ...parts]) => parts.join(" ").match(/\d+/g));
  assertEquals(numbers(readmeInChinese), numbers(readme));
});

Deno.test("every link of both READMEs leads somewhere", async () => {
  // As GitHub names the places of a page.
  const place = (heading: string) =>
    heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
  const lost: string[] = [];
  for (const [name, text] of Object.entries(both)) {
    assert(text.includes(name === "README.md" ? "](README.zh.md)" : "](README.md)"));
    for (const [, link] of text.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
      const [path, fragment] = link!.split("#");
      const target = await read(path || name).catch(() => undefined);
      const headings = [...target?.matchAll(/^#+ (.*)$/gm) ?? []].map(([, said]) =>
        said!
      );
      const isThere = fragment === undefined || headings.map(place).includes(fragment);
      if (target === undefined || !isThere) lost.push(`${name}: ${link}`);
    }
  }
  assertEquals(lost, []);
});

Deno.test("the Chinese README names the commands of the English one", () => {
  // Remarks are in the language of the page.
  const commands = (text: string) =>
    [...text.matchAll(/^```(?:sh|json|ts).*\n([^]*?)```$/gm)].map(([, code]) =>
      code!.replaceAll(/ *(?:#|\/\/) .*$/gm, "")
    );
  const told = commands(readme);
  assert(told.length > 6);
  assertEquals(commands(readmeInChinese), told);
});

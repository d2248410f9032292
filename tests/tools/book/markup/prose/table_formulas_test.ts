import MarkdownIt from "markdown-it";
import { assertEquals } from "../../../../assert.ts";
import { tableFormulas } from "../../../../../lib/tools/book/markup/prose/table_formulas.ts";
import { texRules } from "../../../../../lib/tools/book/markup/prose/tex_rules.ts";

const without = new MarkdownIt().use(texRules);
const markdown = new MarkdownIt().use(texRules).use(tableFormulas);
for (const { renderer } of [without, markdown]) {
  renderer.rules["formula"] = (tokens, i) => `⟦${tokens[i]!.content}⟧`;
}

/** What stands in the cells of a table, row by row. */
const cellsOf = (text: string) =>
  [...markdown.render(text).matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell)
  );

Deno.test("a bar in a formula ends no cell", () => {
  const rows: [row: string, cells: string[]][] = [
    ["| $|x|$ | abs |", ["⟦|x|⟧", "abs"]],
    ["$P(A|B)$ | $$a|b$$", ["⟦P(A|B)⟧", "⟦a|b⟧"]],
    ["| $\\|x\\|$ | $a$ |", ["⟦\\|x\\|⟧", "⟦a⟧"]],
    ["| $5 | $x|y$ |", ["$5", "⟦x|y⟧"]],
    ["| \\$5 | \\$6 |", ["$5", "$6"]],
    ["| from $5|to $10 |", ["from $5", "to $10"]],
  ];
  for (const [row, cells] of rows) {
    assertEquals([row, cellsOf(`${row}\n|---|:-:|\n${row}\n\nafter`)], [row, [
      cells,
      cells,
    ]]);
    assertEquals(cellsOf(`> a | b\n> --|--\n> ${row}`)[1], cells);
  }
});

Deno.test("what is no table stays as it was written", () => {
  for (
    const text of [
      "a $x|y$ b",
      "```\n| $x|y$ |\n|---|\n```",
      "~~~\n```\n| $x|y$ |\n|---|\n~~~",
      "| $x|y$ |\n\n|---|",
    ]
  ) {
    assertEquals(markdown.render(text), without.render(text));
  }
});

Deno.test("a table of a million signs comes to an end", () => {
  for (const cell of ["| $a", "|$ a", "$a|", "$".padEnd(200), "|"]) {
    const row = cell.repeat(1_000_000 / cell.length);
    assertEquals(markdown.parse(`${row}\n|-|\n`, {}).length > 0, true);
  }
});

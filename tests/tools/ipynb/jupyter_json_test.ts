import { jupyterJson, splitLines } from "../../../lib/tools/ipynb/jupyter_json.ts";
import { assertEquals } from "../../assert.ts";

Deno.test("jupyterJson() sorts names, indents by one space and leaves letters as they are", () => {
  const value = { b: [1, { é: "→\n" }], a: {}, B: [], "10": null, "9": true };
  assertEquals(
    jupyterJson(value),
    `{
 "10": null,
 "9": true,
 "B": [],
 "a": {},
 "b": [
  1,
  {
   "é": "→\\n"
  }
 ]
}`,
  );
});

Deno.test("jupyterJson() writes numbers as Python does", () => {
  const numbers: [value: number, text: string][] = [
    [0, "0"],
    [-1.5, "-1.5"],
    [0.0001, "0.0001"],
    [0.00001, "1e-05"],
    [-0.0000123, "-1.23e-05"],
    [1e-10, "1e-10"],
    [1e-300, "1e-300"],
    [1e22, "1e+22"],
  ];
  for (const [value, text] of numbers) assertEquals(jupyterJson(value), text);
});

Deno.test("splitLines() keeps the ends of lines, and joined they are the text", () => {
  const text = "a\n\nb\r\nc\rd\ve\u2028f";
  const lines = ["a\n", "\n", "b\r\n", "c\r", "d\v", "e\u2028", "f"];
  assertEquals(splitLines(text), lines);
  assertEquals(splitLines(""), []);
  assertEquals(splitLines("a\n"), ["a\n"]);
});

import { rangeOf } from "../../../lib/page/reader/ranges.ts";
import { assert, assertEquals } from "../../assert.ts";

/** The range of the number between two bars. */
function range(code: string) {
  const [before = "", literal = "", after = ""] = code.split("|");
  return rangeOf(literal, before, after);
}

Deno.test("a number moves around what it is", () => {
  assertEquals(range("length: |101| }"), { least: 10, most: 202, step: 10, digits: 0 });
  assertEquals(range("heads: |2| }"), { least: 1, most: 10, step: 1, digits: 0 });
  assertEquals(range("seed: |0|,"), { least: 0, most: 10, step: 1, digits: 0 });
  assertEquals(range("[[|0.43|, 1]]"), { least: 0, most: 1.29, step: 0.01, digits: 2 });
  assertEquals(range("rate: |0.0| }")?.most, 1);
});

Deno.test("what counts is never 0, and a place in an order is one that there is", () => {
  for (const code of ["heads: |1|,", "const columns = |1|;", "{ batch: |1| }"]) {
    assertEquals([code, range(code)?.least], [code, 1]);
  }
  assertEquals(range("offset: |1|")?.least, 0);
  for (const code of ["[|2|, 0, 1]", "[2, 0, |1|]", "[2,\n  |0|, 1]"]) {
    assertEquals(range(code), { least: 0, most: 2, step: 1, digits: 0 });
  }
  for (const code of ["[|1|, 2, 4]", "[|0|, 0, 1]", "[|0|]", "[0, |1|, x]"]) {
    assertEquals([code, range(code)?.most], [code, 10]);
  }
});

Deno.test("no number moves where it makes no sense", () => {
  for (
    const code of [
      "row[|0|]",
      "rows()[|1|]",
      "found.at(-1)![|0|]",
      "found?.[|0|]",
      "sorted[all.length / |2|]",
      "row[i + |1|]!",
      "list.slice(0, -|1|)",
      "list.at(-|1|)",
      "x.toFixed(|2|)",
      "x1.|5|",
      "|0x1f|",
      "|1e-3|",
      "|10n|",
    ]
  ) assertEquals([code, range(code)], [code, undefined]);
  for (const code of ["[|0|]", "f(x)[i].map((y) => [|0|, y])", "row.slice(0, |8|)"]) {
    assert(range(code), code);
  }
});

import { type Changes, hashOf, withCell } from "../../../lib/page/reader/kept.ts";
import { assertEquals } from "../../assert.ts";

Deno.test("what is kept changes with one cell, and leaves the others", () => {
  const mine: Changes = { 2: ["a", "my second"], 3: ["b", "my third"] };
  const cell = { number: 3, original: "third", source: "another third" };
  const news = withCell(mine, cell);
  assertEquals(news, {
    2: ["a", "my second"],
    3: [hashOf("third"), "another third"],
  });
  assertEquals(withCell(news, { ...cell, source: "third" }), { 2: ["a", "my second"] });
});

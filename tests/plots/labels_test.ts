import { pairInWords, placeInWords } from "../../lib/plots/labels.ts";
import { assertEquals } from "../assert.ts";

const labels = { query: ["it", "sleeps"], key: ["the", "cat", "it"], time: [0, 0.5] };

Deno.test("a place is said by its word, its number or its index", () => {
  assertEquals(placeInWords("query", 1, labels), 'query "sleeps"');
  assertEquals(placeInWords("time", 1, labels), "time 0.5");
  assertEquals(placeInWords("head", 1, labels), "head 1");
});

Deno.test("a pair has an arrow from a query to its key, and from nothing else", () => {
  assertEquals(pairInWords(["query", "key"], [0, 2], labels), 'query "it" → key "it"');
  assertEquals(pairInWords(["key", "query"], [2, 0], labels), 'key "it", query "it"');
  assertEquals(pairInWords(["token", "model"], [0, 7], labels), "token 0, model 7");
});

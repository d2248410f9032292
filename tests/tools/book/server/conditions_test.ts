import { assertEquals } from "../../../assert.ts";
import { outcomeOf } from "../../../../lib/tools/book/server/conditions.ts";

Deno.test("a request on a condition is answered as the standard says", () => {
  const cases: [headers: Record<string, string>, outcome: string][] = [
    [{}, "answer"],
    [{ "if-none-match": '"a"' }, "unchanged"],
    [{ "if-none-match": '"b"' }, "answer"],
    [{ "if-none-match": '"b", "a"' }, "unchanged"],
    [{ "if-none-match": '"b","a"' }, "unchanged"],
    [{ "if-none-match": 'W/"a"' }, "unchanged"],
    [{ "if-none-match": '"b",W/"a" , "c"' }, "unchanged"],
    [{ "if-none-match": "*" }, "unchanged"],
    [{ "if-none-match": " * " }, "unchanged"],
    [{ "if-none-match": "a" }, "answer"],
    [{ "if-none-match": '"x, a"' }, "answer"],
    [{ "if-none-match": "" }, "answer"],
    [{ "if-match": '"a"' }, "answer"],
    [{ "if-match": '"b", "a"' }, "answer"],
    [{ "if-match": "*" }, "answer"],
    [{ "if-match": '"b"' }, "changed"],
    // What is strong is compared strongly.
    [{ "if-match": 'W/"a"' }, "changed"],
    [{ "if-match": '"b"', "if-none-match": '"a"' }, "changed"],
    [{ "if-match": '"a"', "if-none-match": '"a"' }, "unchanged"],
    // A date counts only where no tag is named, and where the server knows dates.
    [{ "if-modified-since": "Wed, 21 Oct 2065 07:28:00 GMT" }, "answer"],
    [
      { "if-none-match": '"b"', "if-modified-since": "Wed, 21 Oct 2065 07:28:00 GMT" },
      "answer",
    ],
    [
      { "if-none-match": '"a"', "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
      "unchanged",
    ],
    [{ "if-unmodified-since": "Thu, 01 Jan 1970 00:00:00 GMT" }, "answer"],
  ];
  for (const [headers, outcome] of cases) {
    assertEquals([headers, outcomeOf(new Headers(headers), "a")], [headers, outcome]);
  }
});

import { endOf, readReport } from "../../../lib/tools/kernel/test_report.ts";
import { assertEquals } from "../../assert.ts";

const END = "headlight x ... ok (0ms)\n\nok | 1 passed | 0 failed (0ms)\n";
const WRITTEN = "------- pre-test output -------\nby hand\n" +
  "----- pre-test output end -----\n";
const REPORT = `passing ... ok (932µs)
failing ...
  step ... FAILED (1ms)
failing ... FAILED (due to 1 failed step) (1m2s)
other ... FAILED (3ms)

 ERRORS 

failing ... step => <anonymous>:2:6
error: Error: took (5ms)
    at <anonymous>:3:9

other => <anonymous>:2:6
error: 3

 FAILURES 

failing ... step => <anonymous>:2:6
other => <anonymous>:2:6

FAILED | 1 passed | 2 failed (1 step) (2ms)
`;

Deno.test("readReport() finds nothing where nothing was written", () => {
  assertEquals(readReport(END, "headlight x"), { text: "", failed: [] });
});

Deno.test("readReport() gives what a cell wrote itself", () => {
  assertEquals(readReport(WRITTEN + END, "headlight x").text, "by hand\n");
});

Deno.test("readReport() gives what is written while the empty test runs", () => {
  const during = "headlight x ...\n------- output -------\nlate\nand later" +
    "----- output end -----\n";
  assertEquals(readReport(during + END, "headlight x").text, "late\nand later");
  assertEquals(readReport(WRITTEN + during + END, "headlight x"), {
    text: "by hand\nlate\nand later",
    failed: [],
  });
  const { text, failed } = readReport(REPORT + during + END, "headlight x");
  assertEquals([text.endsWith("step)\nlate\nand later"), failed.length], [true, 2]);
});

Deno.test("readReport() names the tests that failed, and leaves out what took how long", () => {
  const { text, failed } = readReport(REPORT + WRITTEN + END, "headlight x");
  assertEquals(failed, ["failing ... step", "other"]);
  const timeless = REPORT.replace(" (932µs)", "").replace(" (1m2s)", "")
    .replaceAll(" (1ms)", "").replaceAll(" (3ms)", "").replace(" (2ms)", "");
  assertEquals(text, `${timeless}by hand\n`);
});

Deno.test("readReport() finds tests in the report of the empty one", () => {
  const said = "late ... FAILED (0ms)\nheadlight x ... ok (0ms)\n\n ERRORS \n\n" +
    "late => a:1:2\nerror: 1\n\n FAILURES \n\nlate => a:1:2\n\n" +
    "FAILED | 1 passed | 1 failed (3ms)\n";
  const { text, failed } = readReport(said, "headlight x");
  assertEquals(failed, ["late"]);
  assertEquals(text.includes("headlight x"), false);
});

Deno.test("readReport() takes what there is if the kernel ended in the middle", () => {
  assertEquals(readReport("a ... ok (1ms)\nb ...", "headlight x"), {
    text: "a ... ok\nb ...",
    failed: [],
  });
});

Deno.test("readReport() leaves out what the empty test said when the kernel was ended", () => {
  for (let length = 6; length < END.length - 1; length++) {
    const said = END.slice(0, length);
    assertEquals(readReport(said, "headlight x"), { text: "", failed: [] });
    assertEquals(readReport(`${WRITTEN}${said}`, "headlight x").text, "by hand\n");
    assertEquals(readReport(`a ... ok\n${said}`, "headlight x").text, "a ... ok\n");
  }
  // What a cell wrote may begin as that does.
  assertEquals(readReport("he", "headlight x").text, "he");
});

Deno.test("endOf() finds the end of the report of a test, and no other", () => {
  assertEquals(endOf("headlight x").exec(REPORT + END)?.[0], END);
  assertEquals(endOf("headlight x").test("headlight x ... ok (0ms)\n"), false);
  assertEquals(endOf("headlight y").test(REPORT + END), false);
});

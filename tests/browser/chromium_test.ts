import { assert } from "../assert.ts";
import { chromiumPath, isRequired } from "./chromium.ts";

Deno.test("there is a browser, or the tests in one are skipped", () => {
  if (chromiumPath !== undefined) return;
  assert(!isRequired, "CI needs Chromium: apt-get install chromium");
  console.log("Skipped: all tests in a browser, since there is no Chromium");
});

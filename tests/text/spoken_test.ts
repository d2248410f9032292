import { speak } from "../../lib/text/language.ts";
import { learnTexts, spoken } from "../../lib/text/spoken.ts";
import { assertEquals } from "../assert.ts";

learnTexts([{
  "Where each word looks (test)": "每个词看向哪里",
  "test: {} of {}": "{1}个中的{0}个",
  "test: {} of {} tests": "测试{1}里的{0}个",
  "test: one": "一",
}]);

/** What is said of texts while Chinese is spoken. */
function inChinese(texts: string[]): string[] {
  speak("zh");
  try {
    return texts.map(spoken);
  } finally {
    speak("en");
  }
}

Deno.test("spoken() gives texts that were learned, with what is put in", () => {
  assertEquals(
    inChinese([
      "Where each word looks (test)",
      "test: 3 of 5",
      "test: test: one of 5",
      "test: 3 of 5 tests",
    ]),
    ["每个词看向哪里", "5个中的3个", "5个中的一个", "测试5里的3个"],
  );
});

Deno.test("spoken() leaves everything else, and English, as it is", () => {
  const strange = ["the", "7", "", "constructor", "{}", "test:", "test:  of ", "(.*"];
  assertEquals(inChinese(strange), strange);
  assertEquals(spoken("Where each word looks (test)"), "Where each word looks (test)");
});

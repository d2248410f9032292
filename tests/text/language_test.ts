import { language, languageOf, speak } from "../../lib/text/language.ts";
import { assertEquals } from "../assert.ts";

Deno.test("languageOf() is Chinese for a folder called zh, and for no other", () => {
  const folders = [
    "/course/zh",
    "C:\\course\\zh",
    "/zh/",
    "/zh/notebooks",
    "/zhong",
    "zh",
    "",
  ];
  assertEquals(folders.map(languageOf), ["zh", "zh", "zh", "en", "en", "en", "en"]);
});

Deno.test("English is spoken until somebody speaks another language", () => {
  assertEquals(language(), "en");
  speak("zh");
  assertEquals(language(), "zh");
  speak("en");
});

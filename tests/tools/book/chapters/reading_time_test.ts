import { assertEquals } from "../../../assert.ts";
import { readingMinutes } from "../../../../lib/tools/book/chapters/reading_time.ts";
import { readInputs } from "../../../../lib/tools/book/inputs.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { zh } from "../../../../lib/tools/book/words/zh.ts";
import { parseNotebook } from "../../../../lib/tools/ipynb/notebook_format.ts";
import { madeChapter } from "./made_chapter.ts";

const nothing = { prose: "", code: [], pictures: 0, exercises: 0 };

Deno.test("a reading time counts prose, code, pictures and exercises", () => {
  assertEquals(readingMinutes(nothing), 1);
  assertEquals(readingMinutes({ ...nothing, prose: "word ".repeat(1000) }), 5);
  assertEquals(readingMinutes({ ...nothing, prose: "字".repeat(1020) }), 3);
  assertEquals(readingMinutes({ ...nothing, code: ["a\n\nb\n".repeat(60)] }), 8);
  assertEquals(readingMinutes({ ...nothing, pictures: 6 }), 2);
  assertEquals(readingMinutes({ ...nothing, exercises: 1 }), 4);
  const all = { prose: "a ".repeat(200), code: ["a\n".repeat(15)], pictures: 3 };
  assertEquals(readingMinutes({ ...all, exercises: 1 }), 7);
});

Deno.test("what is folded or prepares the session takes no time", () => {
  const long = "1;\n".repeat(300);
  const minutes = (source: string, more = {}) =>
    madeChapter("a.ipynb", [["code", source, more]]).minutes;
  assertEquals(minutes(long), 20);
  assertEquals(minutes(long, { metadata: { tags: ["hide-input"] } }), 1);
  assertEquals(minutes(long, { metadata: { tags: ["hide-cell"] } }), 1);
  assertEquals(minutes(`import "a";\nawait notebook();\n${long}`), 1);
  const picture = {
    output_type: "display_data",
    metadata: {},
    data: { "image/png": "A" },
  };
  const outputs = Array.from({ length: 9 }, () => picture);
  assertEquals(minutes("1", { outputs }), 3);
  assertEquals(minutes("1", { outputs, metadata: { tags: ["hide-output"] } }), 1);
  assertEquals(minutes("await check(a, b)"), 4);
});

Deno.test("every notebook of the course says how long it takes to read", async () => {
  const { notebooks, chinese = [] } = await readInputs("notebooks");
  for (const { path, text } of [...notebooks, ...chinese]) {
    const { cells, metadata } = parseNotebook(text, path);
    const { minutes } = madeChapter(
      path,
      cells.map(({ cell_type, source, metadata, outputs }) => [
        cell_type,
        source,
        outputs === undefined ? { metadata } : { metadata, outputs },
      ]),
      metadata,
    );
    const isChinese = path.includes("/zh/");
    const line = (minutes: number) =>
      isChinese
        ? `${zh.chapter.readingTime}${zh.chapter.minutes(minutes)}。`
        : `${en.chapter.readingTime} ${en.chapter.minutes(minutes)}.`;
    // The numbers of both languages are the same, so one of them may be a minute off.
    const right = isChinese ? [minutes, minutes - 1, minutes + 1] : [minutes];
    const lines = cells[0]!.source.split("\n");
    const found = right.some((minutes) => lines.includes(line(minutes)));
    assertEquals([path, found, line(minutes)], [path, true, line(minutes)]);
  }
});

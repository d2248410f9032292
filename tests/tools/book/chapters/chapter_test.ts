import { assertEquals } from "../../../assert.ts";
import { chapterOf } from "../../../../lib/tools/book/chapters/chapter.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { parseNotebook } from "../../../../lib/tools/ipynb/notebook_format.ts";

const notebook = (...sources: [type: string, source: string][]) =>
  parseNotebook(
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: sources.map(([cell_type, source], i) => ({
        cell_type,
        source,
        id: `${i}`,
        metadata: {},
        outputs: [],
      })),
    }),
    "test",
  );

Deno.test("a chapter: title, reading time, question and imports are read off the notebook", () => {
  const opening = "_Who may look\nat whom?_ Let us see.\n\nFirst cell first.";
  const chapter = chapterOf(
    "notebooks/04_masks.ipynb",
    notebook(
      [
        "markdown",
        `# Masks: *who* may look\n\nReading time: about 4 minutes.\n\n${opening}`,
      ],
      [
        "code",
        'import { score as s, type Tensor } from "@headlight/attention";\nimport { show } from "@headlight/attention/notebook";',
      ],
      ["code", 'import { at } from "@headlight/attention"; at(x, { i: 0 })'],
    ),
    en.chapter,
  );
  const { notebook: _, ...said } = chapter;
  assertEquals(said, {
    name: "04_masks",
    slug: "04_masks",
    number: "04",
    title: "Masks: who may look",
    readingTime: "about 4 minutes",
    question: "Who may look at whom?",
    opening,
    imported: ["Tensor", "at", "score"],
  });
});

Deno.test("a chapter of a notebook that says nothing about itself", () => {
  const chapter = chapterOf(
    "my_notes, 1.ipynb",
    notebook(["code", "1 + 1"]),
    en.chapter,
  );
  assertEquals(
    [chapter.slug, chapter.number, chapter.title, chapter.question, chapter.opening],
    ["my_notes-1", undefined, "my notes, 1", "", ""],
  );
});

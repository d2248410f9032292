import { weightsOf } from "../../../../lib/page/first/attend.ts";
import { bundle } from "../../../../lib/tools/book/running/bundle.ts";
import type { PageScripts } from "../../../../lib/tools/book/running/page_scripts.ts";
import { assert, assertEquals } from "../../../assert.ts";
import { keptScripts } from "../kept_scripts.ts";

/** How many bytes a text is, and how many when it is compressed. */
async function weigh(text: string): Promise<{ plain: number; compressed: number }> {
  const bytes = new TextEncoder().encode(text);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const { length } = await new Response(stream).bytes();
  return { plain: bytes.length, compressed: length };
}

Deno.test("what a page leaves out of the library changes no bit of what it computes", async () => {
  const entry = new URL("./weights_script.ts", import.meta.url);
  const { scripts: { weights } } = await bundle({ weights: entry }, {
    isForPage: true,
    language: "en",
  });
  new Function(weights)();
  const { headlightWeightsOf } = globalThis as unknown as {
    headlightWeightsOf: typeof weightsOf;
  };
  const target = ["动物", "累", "了", "它", "睡"], source = ["the", "animal", "slept"];
  for (const isOneHead of [true, false]) {
    for (const isCausal of [true, false]) {
      for (const keys of [target, source]) {
        if (isCausal && keys === source) continue;
        const looking = { target, source: keys, isOneHead, isCausal };
        assertEquals(headlightWeightsOf(looking), weightsOf(looking));
      }
    }
  }
});

for (const language of ["en", "zh"] as const) {
  Deno.test(`what a reader loads is light, in ${language}: the first screen, cells, and the frame at the first Run`, async () => {
    const { first, cells, frame } = (await keptScripts())[language];
    const weights = {
      first: await weigh(first!),
      cells: await weigh(cells!),
      frame: await weigh(frame!),
    };
    console.log(weights);
    for (const { plain, compressed } of [weights.first, weights.cells]) {
      assert(plain <= 30_000 && compressed <= 10_000);
    }
    assert(weights.frame.compressed <= 150_000);
  });
}

Deno.test("what exercises tell comes only to cells that name one, in their language", async () => {
  const told = [
    ["en", "Which English sentence is being written?"],
    ["zh", "正在写的是哪个英文句子？"],
  ] as const;
  for (const [language, words] of told) {
    const { frame, said } = (await keptScripts())[language];
    assert(said!.includes(words) && !frame!.includes(words), words);
  }
});

Deno.test("words of another language are not in what a reader loads", async () => {
  const said = ["This looks like", "Words that ask", "Shift Enter runs it"];
  const { en, zh } = await keptScripts();
  const all = ({ first, cells, frame }: PageScripts) => first! + cells! + frame!;
  for (const words of said) {
    assert(all(en).includes(words) && !all(zh).includes(words), words);
  }
});

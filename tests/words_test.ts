import { fileURLToPath } from "node:url";
import { refusedWords } from "../lib/tools/in_step/refused.ts";
import { foreignWords } from "../lib/tools/in_step/stays.ts";
import { textsInCode } from "../lib/tools/in_step/texts_in_code.ts";
import { assert, assertEquals } from "./assert.ts";
import { filesIn } from "./layers.ts";

const english = filesIn("lib").filter((path) => path.endsWith("/words/en.ts"));
const chineseOf = (path: string) => path.replace(/en\.ts$/, "zh.ts");
const drawn = filesIn("lib").filter((path) => path.endsWith("/words/drawn.ts"));
const textOf = (path: string) =>
  Deno.readTextFileSync(new URL(`../${path}`, import.meta.url));

/** The parts of some words with what they are, such as `title.heatmap: function of 3`. */
function shapeOf(words: unknown, path = ""): string[] {
  if (typeof words !== "object" || words === null) return [`${path}: ${typeof words}`];
  return Object.entries(words).toSorted().flatMap(([name, part]) =>
    shapeOf(part, `${path}.${name}`)
  );
}

/** Three words of English in a row, which no code has; code stands between backticks. */
const SENTENCE = /[A-Za-z']{2,}(?: [A-Za-z']{2,}){2,}/;

Deno.test("whatever speaks to a reader does so in both languages, with the same parts", async () => {
  assert(english.length > 20);
  for (const path of english) {
    const [{ en }, { zh }] = await Promise.all(
      [path, chineseOf(path)].map((path) => import(`../${path}`)),
    );
    // The pages of the library are shown once, in English.
    const [its, wanted] = [zh, en].map((words) =>
      shapeOf(words).filter((part) => !part.startsWith(".sourceIndex."))
    );
    assertEquals(its, wanted, path);
    const takes = (words: unknown): number => {
      if (typeof words === "function") return words.length;
      if (typeof words !== "object" || words === null) return 0;
      return Object.values(words).reduce<number>((sum, part) => sum + takes(part), 0);
    };
    assert(
      takes(zh) <= takes(en),
      `${path}: the Chinese words take more than they are given`,
    );
  }
});

Deno.test("no Chinese words hold an English sentence, or a word that is refused", () => {
  for (const path of [...english.map(chineseOf), ...drawn]) {
    const isDrawn = path.endsWith("drawn.ts");
    const texts = textsInCode(textOf(path)).map((text) =>
      text.replaceAll(/`[^`]*`|pip install jupyterlab/g, "``")
    );
    // What is thrown stays English.
    const sentences = texts.filter((text) =>
      SENTENCE.test(text) && !text.startsWith("Cannot ")
    );
    if (!isDrawn) assertEquals(sentences, [], path);
    assertEquals(texts.flatMap(refusedWords), [], path);
  }
});

Deno.test("what is drawn in Chinese is Chinese, but for names", async () => {
  for (const path of drawn) {
    const { drawn } = await import(`../${path}`);
    for (const [english, chinese] of Object.entries<string>(drawn)) {
      const isChinese = /\p{Script=Han}/u.test(chinese);
      assert(isChinese || foreignWords(chinese).length === 0, `${path}: ${english}`);
      assert(!SENTENCE.test(chinese), `${path}: ${chinese}`);
    }
  }
});

Deno.test("whoever imports the library alone loads none of the course's words", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", fileURLToPath(new URL("../lib/mod.ts", import.meta.url))],
  }).output();
  const modules: { specifier: string }[] =
    JSON.parse(new TextDecoder().decode(stdout)).modules;
  assert(modules.length > 50);
  const strange = modules.filter(({ specifier }) => /lib\/notebook\//.test(specifier));
  assertEquals(strange, []);
});

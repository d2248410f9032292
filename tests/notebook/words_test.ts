import { assert, assertEquals } from "../assert.ts";

/** The places of lib/notebook/ that speak to a reader. */
const PLACES = ["exercises", "course", "session"];

/** All files of TypeScript in a folder. */
function filesIn(folder: URL): URL[] {
  return Array.from(Deno.readDirSync(folder)).flatMap(({ name, isDirectory }) =>
    isDirectory
      ? filesIn(new URL(`${name}/`, folder))
      : name.endsWith(".ts")
      ? [new URL(name, folder)]
      : []
  );
}

const lib = new URL("../../lib/notebook/", import.meta.url);
const files = PLACES.flatMap((place) => filesIn(new URL(`${place}/`, lib)));
const isOfWords = (file: URL) => file.pathname.includes("/words/");

/**
 * The sentences between the quotation marks of a text of code. An error has no full stop,
 * so whatever has one is said to a reader.
 */
function sentencesIn(code: string): string[] {
  const lines = code.split("\n").filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
  const texts = lines.join("\n").match(/(["'`])(?:\\.|(?!\1)[^\n])*\1/g) ?? [];
  return texts.filter((text) => /[a-z`)}][.?] ?.$/i.test(text));
}

Deno.test("sentencesIn() finds what is said to a reader, and no error", () => {
  const code = [
    'say("Hint: look.");',
    "const ask = (n) => `Is ${n} right? `;",
    'throw new TypeError("Cannot look: eyes are needed, found none");',
    '// It says "Well done."',
    'import { a } from "./a.ts"; split("."); n.toFixed(2);',
  ];
  assertEquals(sentencesIn(code.join("\n")), [
    '"Hint: look."',
    "`Is ${n} right? `",
  ]);
});

Deno.test("what a reader is told stands in words, and not between the lines of logic", () => {
  const [words, logic] = [
    files.filter(isOfWords),
    files.filter((file) => !isOfWords(file)),
  ];
  assert(words.length > 20 && logic.length > 40);
  for (const file of logic) {
    assertEquals(sentencesIn(Deno.readTextFileSync(file)), [], file.pathname);
  }
  const said = words.flatMap((file) => sentencesIn(Deno.readTextFileSync(file)));
  assert(said.length > 100);
});

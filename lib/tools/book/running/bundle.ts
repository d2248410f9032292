/**
 * Files of this repository as scripts for a page.
 *
 * @module
 */
// @ts-types="esbuild-wasm"
import * as esbuild from "esbuild-wasm/esm/browser.min.js";
import binary from "esbuild-wasm/esbuild.wasm" with { type: "bytes" };
import { PARSER, shortParser } from "./short_parser.ts";
import { extname } from "node:path";
import type { Language } from "../../../text/language.ts";

/** The folder of this repository. */
const ROOT = new URL("../../../../", import.meta.url);

/** How code of the course names this repository. */
const OWN: Readonly<Record<string, string>> = {
  "@headlight/attention": new URL("lib/mod.ts", ROOT).href,
  "@headlight/attention/notebook": new URL("lib/notebook/anywhere.ts", ROOT).href,
};

let started: Promise<void> | undefined;
let shortened: Promise<string> | undefined;

/** What was trained before: a page loads it when a cell names it. */
const TRAINED = /^lib\/network\/trained\/((?:figures|parameters)\/\w+)\.json$/;

/** A module that finds what the page has sent, the first time that it is looked at. */
const sent = (name: string) =>
  `const name = ${JSON.stringify(name)};
let found;
const read = () => {
  const text = globalThis.headlightSent?.[name];
  if (text === undefined) throw new TypeError("Cannot load " + name + ": a cell must name it");
  return found ??= JSON.parse(text);
};
export default new Proxy({}, {
  get: (_, key) => read()[key],
  has: (_, key) => key in read(),
  ownKeys: () => Reflect.ownKeys(read()),
  getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(read(), key),
});`;

/**
 * What a page itself never comes to, so that it need not load it: checks of arguments and
 * the words of their errors, tensors as text, rotations, the fast product, which a page's
 * policy would refuse to compile. Calls of it do nothing.
 */
const IDLE = new Set([
  "lib/attention/positions/places.ts",
  "lib/attention/positions/rotary.ts",
  "lib/tensor/checks/expect.ts",
  "lib/tensor/checks/kind_of.ts",
  "lib/tensor/checks/shorten.ts",
  "lib/tensor/display.ts",
  "lib/tensor/product/fast.ts",
  "lib/tensor/product/single.ts",
  "lib/tensor/product/wasm.ts",
]);

/** An error that is thrown with nothing but words, which a page never comes to. */
const SAYS =
  /throw new (\w+Error)\(\s*(?:(?:`(?:[^`\\$]|\$\{[^{}`]*\})*`|"[^"\n]*")[\s+,]*)+\)/g;

/** A module whose functions do nothing. */
function idle(code: string): string {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)];
  return names.map(([, name]) => `export function ${name}() {}`).join("\n");
}

/** How scripts are made. */
export interface Bundling {
  /** Whether they run in a page itself, which asks for nothing wrong. */
  readonly isForPage: boolean;
  /**
   * The language of the page: its readers need not load the words of others. Without one
   * there are no words in the scripts: one of {@link wordsScript} must have run before.
   */
  readonly language?: Language;
}

/** The words of one language, which a page of another leaves out. */
const SPOKEN = /\/words\/(?:(en|zh)|(drawn))\.ts$/;

/** What gives the words of a folder in the language that is spoken. */
const WORDS = /^lib\/(.+)\/words\/words\.ts$/;

/** Where it is said what is spoken before anybody has said it. */
const LANGUAGE = "lib/text/language.ts";

/** The text of a file as a page needs it. */
async function textOf(path: string, { isForPage, language }: Bundling): Promise<string> {
  const [, spoken, drawn] = SPOKEN.exec(path) ?? [];
  // What the course draws is written in English; each page sends the texts of its own.
  if (drawn !== undefined) return "export const drawn = {};";
  if (spoken !== undefined && spoken !== language) {
    return `export const ${spoken} = undefined;`;
  }
  const [, folder] = WORDS.exec(path) ?? [];
  if (folder !== undefined && language === undefined) {
    return `export const words = () => globalThis.headlightWords["${folder}"];`;
  }
  const text = await Deno.readTextFile(new URL(path, ROOT));
  if (path === LANGUAGE) {
    const spoken = language === undefined ? LEARNED : `"${language}"`;
    return text.replace(': Language = "en"', ` = ${spoken}`);
  }
  if (!isForPage) return text;
  return IDLE.has(path) ? idle(text) : text.replaceAll(SAYS, "throw new $1()");
}

/** How a script without words learns what is spoken. */
const LEARNED = "globalThis.headlightWords.language";

/** What reads the files: addresses of this repository, and packages from above. */
const readFiles = (bundling: Bundling): esbuild.Plugin => ({
  name: "files",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, importer, kind }) => {
      if (path === PARSER) return { path, namespace: "package" };
      const own = OWN[path] ?? path;
      const { href } = new URL(
        own,
        new URL(kind === "entry-point" ? "" : importer, ROOT),
      );
      // Where the repository lies must not change a byte.
      return { path: href.slice(ROOT.href.length), namespace: "repository" };
    });
    build.onLoad({ filter: /./, namespace: "package" }, async () => ({
      contents: await (shortened ??= shortParser(esbuild.transform)),
      loader: "js",
    }));
    build.onLoad({ filter: TRAINED, namespace: "repository" }, ({ path }) => ({
      contents: sent(TRAINED.exec(path)![1]!),
      loader: "js",
    }));
    build.onLoad({ filter: /./, namespace: "repository" }, async (asked) => ({
      contents: await textOf(asked.path, bundling),
      loader: asked.with["type"] === "text" ? "text" : LOADERS[extname(asked.path)]!,
    }));
  },
});

const LOADERS: Readonly<Record<string, esbuild.Loader>> = {
  ".ts": "ts",
  ".js": "js",
  ".json": "json",
};

/** Scripts, and what is in them. */
export interface Bundled<Name extends string> {
  /** The scripts by their names. */
  readonly scripts: Readonly<Record<Name, string>>;
  /** The folders whose words they tell. */
  readonly telling: readonly string[];
}

/**
 * Makes one script of each file and all that it imports: the same bytes everywhere.
 *
 * @param entries The files, by the names of the scripts.
 * @param bundling How.
 * @throws {Error} If they cannot be made.
 */
export async function bundle<Name extends string>(
  entries: Readonly<Record<Name, URL>>,
  bundling: Bundling,
): Promise<Bundled<Name>> {
  const { outputFiles, metafile } = await build({
    entryPoints: Object.entries<URL>(entries).map(([out, { href }]) => ({
      in: href,
      out,
    })),
    outdir: "/",
    plugins: [readFiles(bundling)],
  });
  const found = outputFiles.map(({ path, text }) => [/(\w+)\.js$/.exec(path)![1]!, text]);
  const files = Object.keys(metafile.inputs).map((path) =>
    path.replace("repository:", "")
  );
  return {
    scripts: Object.fromEntries(found),
    telling: files.flatMap((path) => WORDS.exec(path)?.[1] ?? []).toSorted(),
  };
}

/**
 * Makes the script that gives the words of some folders to scripts without words.
 *
 * @param folders The folders.
 * @param language The language of the words.
 * @throws {Error} If it cannot be made.
 */
export async function wordsScript(
  folders: readonly string[],
  language: Language,
): Promise<string> {
  const lines = folders.map((folder, i) => {
    const file = JSON.stringify(`lib/${folder}/words/${language}.ts`);
    return `import { ${language} as words${i} } from ${file};`;
  });
  const all = folders.map((folder, i) => `"${folder}": words${i}`);
  const given = `{ language: "${language}", ${all.join(", ")} }`;
  const { outputFiles } = await build({
    stdin: {
      contents: `${lines.join("\n")}
Object.assign(globalThis.headlightWords ??= {}, ${given});`,
    },
    plugins: [readFiles({ isForPage: false, language })],
  });
  return outputFiles[0]!.text;
}

async function build(options: esbuild.BuildOptions) {
  await (started ??= esbuild.initialize({
    wasmModule: new WebAssembly.Module(binary),
    worker: false,
  }));
  return await esbuild.build({ ...options, ...ALIKE });
}

/** How all scripts are made. */
const ALIKE = {
  metafile: true,
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2024",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
} as const;

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
import { type Bundling, ROOT, sent, textOf, TRAINED, WORDS } from "./page_text.ts";

/** How code of the course names this repository. */
const OWN: Readonly<Record<string, string>> = {
  "@headlight/attention": new URL("lib/mod.ts", ROOT).href,
  "@headlight/attention/core": new URL("lib/core.ts", ROOT).href,
  "@headlight/attention/notebook": new URL("lib/notebook/anywhere.ts", ROOT).href,
};

let started: Promise<void> | undefined;
let shortened: Promise<string> | undefined;

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

/**
 * Bundles. It is a large program that runs for seconds: `deno.json` says `--liftoff-only`, as
 * compiling it for speed would take as long again.
 */
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

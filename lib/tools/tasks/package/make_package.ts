/**
 * The library as a package for npm.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { declarations } from "./declarations.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const LIB = join(ROOT, "lib");

/** What the project says of itself. */
const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));

/** A door of the package. */
export interface Door {
  /** How the package calls it: ".", or "./" and more. */
  readonly path: string;
  /** How it is imported. */
  readonly name: string;
  /** Its file in the package, without an extension. */
  readonly file: string;
}

/** The doors of the library but that of notebooks, which needs Deno. */
export const DOORS: readonly Door[] = Object.entries<string>(config.exports)
  .filter(([path]) => path !== "./notebook")
  .map(([path, module]) => ({
    ...{ path, name: config.name + path.slice(1) },
    file: basename(module, ".ts"),
  }));

/** The files of a package, by their paths. */
export type Package = ReadonlyMap<string, string>;

/**
 * Makes the package: JavaScript for Node, bundlers and pages, its types, and
 * what says what it is.
 *
 * @throws {Error} If the library does not compile.
 */
export async function makePackage(): Promise<Package> {
  const temporary = await Deno.realPath(await Deno.makeTempDir());
  const entries = DOORS.map(({ file }) => `${file}.ts`);
  try {
    return new Map([
      ["package.json", `${JSON.stringify(manifest(), null, 2)}\n`],
      ...await bundle(entries.map((entry) => join(LIB, entry)), join(temporary, "code")),
      ...await declarations({
        ...{ folder: LIB, entries, temporary },
        options: config.compilerOptions,
      }),
      ["README.md", await Deno.readTextFile(join(ROOT, "README.md"))],
      ["LICENSE", await Deno.readTextFile(join(ROOT, "LICENSE"))],
    ]);
  } finally {
    await Deno.remove(temporary, { recursive: true });
  }
}

/** What npm is told. */
function manifest() {
  const { name, version, license } = config;
  return {
    name,
    version,
    description: "See how attention works, head by head",
    license,
    type: "module",
    exports: Object.fromEntries(
      DOORS.map(({ path, file }) => [
        path,
        { types: `./${file}.d.ts`, default: `./${file}.js` },
      ]),
    ),
    // Whoever resolves as Node did before it knew `exports` looks here.
    ...{ main: "./mod.js", types: "./mod.d.ts" },
    // A bundler may leave out whatever is not used.
    sideEffects: false,
  };
}

/**
 * Modules and all that they import, as JavaScript. What several of them need, and what is
 * loaded only when it is asked for, such as committed parameters, stands in files of its
 * own.
 */
async function bundle(
  entries: readonly string[],
  folder: string,
): Promise<[string, string][]> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["bundle", "--quiet", "--no-config", "--no-lock", "--minify"],
      ...["--platform=browser", "--code-splitting", "--outdir", folder, ...entries],
    ],
  }).spawn().status;
  if (!success) {
    throw new Error("Cannot make the package: the library must compile, it does not");
  }
  const files = await Promise.all(
    (await Array.fromAsync(Deno.readDir(folder))).map(async ({ name }) =>
      [name, await Deno.readTextFile(join(folder, name))] as const
    ),
  );
  return numbered(files);
}

/**
 * The files with a number in the place of the letters that the bundler gave them: those
 * hang on where it worked.
 */
function numbered(files: readonly (readonly [string, string])[]): [string, string][] {
  const LETTERS = /-[0-9A-Z]{8}(?=\.js)/g;
  const plain = (text: string) => text.replaceAll(LETTERS, "");
  const names = new Map<string, string>();
  const order = files.map(([name, code]) => ({ name, key: plain(`${name}\n${code}`) }))
    .toSorted((a, b) => a.key < b.key ? -1 : 1);
  const counts = new Map<string, number>();
  for (const { name } of order) {
    const base = plain(name), count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    names.set(name, base === name ? name : base.replace(/(?=\.js$)/, `-${count}`));
  }
  const renamed = (text: string) =>
    text.replaceAll(/[\w.]+-[0-9A-Z]{8}\.js/g, (name) => names.get(name) ?? name);
  return files.map(([name, code]): [string, string] => [names.get(name)!, renamed(code)])
    .toSorted(([a], [b]) => a < b ? -1 : 1);
}

/** The code that is loaded at once with a door of the package: what it imports, too. */
export function loadedAtOnce(files: Package, { file }: Door): string[] {
  const found = new Set([`${file}.js`]);
  for (const name of found) {
    const code = files.get(name)!;
    for (const [, other] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      found.add(other!);
    }
  }
  return Array.from(found, (name) => files.get(name)!);
}

/**
 * The names of what a folder holds of an earlier package.
 *
 * @param folder The folder of the package: new, empty, or of a package of this name.
 * @throws {TypeError} If it is no folder, or holds something else.
 */
export async function ownFilesIn(folder: string): Promise<string[]> {
  const needed = `Cannot make the package in "${folder}": it must be a new folder or ` +
    "that of the package, it";
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return [];
    if (error instanceof Deno.errors.NotADirectory) {
      throw new TypeError(`${needed} is a file`);
    }
    throw error;
  });
  if (entries.length > 0 && await nameOf(folder) !== config.name) {
    throw new TypeError(`${needed} holds "${entries[0]!.name}"`);
  }
  return entries.map(({ name }) => name);
}

/**
 * Writes a package; what the folder held of an earlier one is taken away.
 *
 * @param folder The folder of the package, as {@linkcode ownFilesIn} takes it.
 * @param files The files of the package.
 * @throws {TypeError} If the folder holds something else.
 */
export async function writePackage(folder: string, files: Package): Promise<void> {
  for (const name of await ownFilesIn(folder)) {
    await Deno.remove(join(folder, name), { recursive: true });
  }
  for (const [path, text] of files) {
    const target = join(folder, path);
    await Deno.mkdir(dirname(target), { recursive: true });
    await Deno.writeTextFile(target, text);
  }
}

/** The name of the package in a folder. */
async function nameOf(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await Deno.readTextFile(join(folder, "package.json"))).name;
  } catch {
    return undefined;
  }
}

/**
 * The types of modules, as files that TypeScript reads beside plain JavaScript.
 *
 * @module
 */
import { dirname, join, normalize } from "node:path";

/** Large, and for this alone: nobody else downloads it. */
const COMPILER = "npm:typescript@6.0.3/tsc";

const LOCK = join(import.meta.dirname!, "typescript.lock");

/** How a file of types names another one. */
const IMPORTED = /(?<=\b(?:from|import\() *")(\.{1,2}\/[^"]+)\.ts(?=")/g;

/** Modules whose types are wanted. */
export interface Typed {
  /** The folder of the modules and of all that they import. */
  readonly folder: string;
  /** The modules, by their paths in the folder. */
  readonly entries: readonly string[];
  /** How its project is compiled. */
  readonly options: object;
  /** A folder that may be written to. */
  readonly temporary: string;
}

/**
 * Gives the types of modules.
 *
 * @param modules The modules.
 * @returns The files of types that they need, by their paths.
 * @throws {Error} If one of them does not compile.
 */
export async function declarations(
  { folder, entries, options, temporary }: Typed,
): Promise<Map<string, string>> {
  const outDir = join(temporary, "types"), project = join(temporary, "tsconfig.json");
  const compilerOptions = {
    ...options,
    ...{ rootDir: folder, outDir, declaration: true, emitDeclarationOnly: true },
    ...{ module: "preserve", target: "esnext", lib: ["esnext", "dom"], types: [] },
    allowImportingTsExtensions: true,
  };
  const files = entries.map((entry) => join(folder, entry));
  await Deno.writeTextFile(project, JSON.stringify({ files, compilerOptions }));
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-config", `--lock=${LOCK}`, "--frozen"],
      ...["--allow-read", "--allow-env", "--allow-sys", `--allow-write=${temporary}`],
      ...[COMPILER, "-p", project],
    ],
  }).spawn().status;
  if (!success) {
    throw new Error("Cannot make the package: the library must compile, it does not");
  }
  return await reachable(outDir, entries);
}

/** The files of types of modules and of what they import, by their paths in a folder. */
async function reachable(
  folder: string,
  entries: readonly string[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  // Whatever is added while it is walked through is walked through too.
  const found = new Set(entries);
  for (const module of found) {
    const path = module.replace(/\.ts$/, ".d.ts");
    const text = await Deno.readTextFile(join(folder, path));
    for (const [, name] of text.matchAll(IMPORTED)) {
      found.add(normalize(join(dirname(module), `${name}.ts`)).replaceAll("\\", "/"));
    }
    files.set(path, text.replaceAll(IMPORTED, "$1.js"));
  }
  return files;
}

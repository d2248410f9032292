/**
 * Checks the types in notebooks, which the kernel does not.
 *
 * @module
 */
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { contentHash } from "../../book/content_hash.ts";
import { denoCheck, type Diagnostic } from "./deno_check.ts";
import { readNotebook } from "../notebook_file.ts";
import { type NotebookModule, notebookModule } from "./notebook_module.ts";
import { findProject, type Project } from "./project.ts";
import { inTemporaryFolder } from "./temporary_folder.ts";

/** Something that is wrong with the types in a notebook. */
export interface TypeFault {
  /** The path of the notebook; of a module that it loads, its URL. */
  readonly path: string;
  /** The cell, counted from 1 as code cells are; none outside of cells. */
  readonly cell?: number;
  /** The line, counted from 1, if it is known. */
  readonly line?: number;
  /** What is wrong. */
  readonly message: string;
  /** Whether running the cell meets it too: a syntax error, a module that is not there. */
  readonly stopsRun: boolean;
}

/** A notebook that is made ready for the checker. */
interface Prepared extends NotebookModule {
  readonly path: string;
  readonly project: Project;
}

/** The checker's number for a module that is not there. */
const NO_MODULE = 2307;

/** Its numbers for what may only stand outside of blocks. */
const ONLY_OUTSIDE = new Set([1184, 1234, 1235]);

/** The longest message, in characters: some types fill pages. */
const LONGEST = 600;

/**
 * Checks the types in notebooks by `deno check`, as the project of their folder has it.
 *
 * @param paths The paths of the notebooks.
 * @param signal Ends the check.
 * @returns The faults, each with its notebook, cell and line. What is no notebook for Deno
 * has one that says so.
 */
export async function checkTypes(
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<TypeFault[]> {
  const faults: TypeFault[] = [];
  const prepared: Prepared[] = [];
  for (const path of paths) {
    try {
      const folder = resolve(dirname(path));
      const module = notebookModule(
        await readNotebook(path),
        `${pathToFileURL(folder)}/`,
      );
      for (const { message, ...place } of module.problems) {
        faults.push({ path, ...place, message, stopsRun: true });
      }
      if (module.problems.length > 0) continue;
      prepared.push({ path, project: await findProject(folder), ...module });
    } catch (error) {
      faults.push({ path, message: (error as Error).message, stopsRun: true });
    }
  }
  const projects = Map.groupBy(prepared, ({ project }) => JSON.stringify(project));
  for (const notebooks of projects.values()) {
    faults.push(...await checkAsFarAsPossible(notebooks, signal));
  }
  // A module that is missing is missing once for each name that it should give.
  const keyOf = ({ path, cell, line, message, stopsRun }: TypeFault) =>
    JSON.stringify([path, cell, cell !== undefined && stopsRun ? 0 : line, message]);
  return [...new Map(faults.map((fault) => [keyOf(fault), fault])).values()];
}

/** Checks notebooks of one project; one that breaks the checker does not cost the others. */
async function checkAsFarAsPossible(
  notebooks: readonly Prepared[],
  signal: AbortSignal | undefined,
): Promise<TypeFault[]> {
  try {
    return await checkProject(notebooks, signal);
  } catch (error) {
    const [first, ...others] = notebooks;
    if (first === undefined || signal?.aborted) return [];
    if (others.length > 0) {
      const alone: TypeFault[] = [];
      for (const one of notebooks) {
        alone.push(...await checkAsFarAsPossible([one], signal));
      }
      return alone;
    }
    // Such as a configuration that makes no sense.
    const { message } = error as Error;
    return [{ path: first.path, message, stopsRun: false }];
  }
}

/** Checks notebooks of one project. */
function checkProject(
  notebooks: readonly Prepared[],
  signal: AbortSignal | undefined,
): Promise<TypeFault[]> {
  // Outside the project, where others see nothing.
  return inTemporaryFolder(async (folder) => {
    const { config, packages } = notebooks[0]!.project;
    if (packages !== undefined) {
      await Deno.copyFile(join(packages, "package.json"), join(folder, "package.json"));
      const installed = join(packages, "node_modules");
      if (await Deno.stat(installed).then(() => true, () => false)) {
        await Deno.symlink(installed, join(folder, "node_modules"), { type: "junction" });
      }
    }
    const files = new Map<string, Prepared>();
    for (const [i, notebook] of notebooks.entries()) {
      const file = join(folder, `${i}.${notebook.hasJsx ? "tsx" : "ts"}`);
      await Deno.writeTextFile(file, notebook.text);
      files.set(file, notebook);
    }
    const configuration = config !== undefined
      ? ["--config", config]
      : packages === undefined
      ? ["--no-config"]
      : [];
    const options = { folder, configuration, signal };
    return await checkFiles(files, (names) => denoCheck(names, options));
    // Deno knows again what it has found sound, under the same name.
  }, contentHash(...notebooks.map(({ text }) => text)));
}

/** Checks files together; if one of them cannot be loaded, the others without it. */
async function checkFiles(
  files: ReadonlyMap<string, Prepared>,
  check: (files: readonly string[]) => Promise<Diagnostic[]>,
): Promise<TypeFault[]> {
  if (files.size === 0) return [];
  const diagnostics = await check([...files.keys()]);
  const notebooks = new Map(
    [...files].map(([file, notebook]) => [pathToFileURL(file).href, notebook]),
  );
  const isFault = ({ code, url, line }: Diagnostic) =>
    code === undefined || !ONLY_OUTSIDE.has(code) ||
    !notebooks.get(url)?.outerLines.has(line);
  const found = diagnostics.filter(isFault).map(
    ({ code, url, line, message }): TypeFault => {
      const notebook = notebooks.get(url);
      return {
        ...(notebook
          ? { path: notebook.path, ...notebook.places[line - 1] }
          : { path: url, line }),
        message: message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message,
        stopsRun: code === undefined || code === NO_MODULE,
      };
    },
  );
  const broken = diagnostics.filter(({ code }) => code === undefined);
  if (broken.length === 0) return found;
  const rest = [...files].filter(([file]) =>
    !broken.some(({ url }) => url === pathToFileURL(file).href)
  );
  // Nobody knows which of them loads a module that is broken itself.
  const groups = rest.length < files.size
    ? [new Map(rest)]
    : files.size === 1
    ? []
    : rest.map((entry) => new Map([entry]));
  for (const group of groups) found.push(...await checkFiles(group, check));
  return found;
}

/** A fault in a sentence that says where it is. */
export function sentenceOf({ path, cell, line, message }: TypeFault): string {
  // What cannot be read is named already.
  if (message.includes(path)) return message;
  const place = [path, cell && `cell ${cell}`, line && `line ${line}`].filter(Boolean);
  return `${place.join(", ")}: ${message}`;
}

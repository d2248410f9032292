/**
 * Checks the types in notebooks, which the kernel does not.
 *
 * @module
 */
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { denoCheck } from "./deno_check.ts";
import { readNotebook } from "./notebook_file.ts";
import { notebookModule } from "./notebook_module.ts";

/**
 * Checks the types in notebooks by `deno check`, under the configuration of their folder.
 *
 * @param paths The paths of the notebooks.
 * @returns The errors, each with its notebook, cell and line.
 * @throws {TypeError} If one of them is no notebook for Deno.
 */
export async function checkTypes(paths: readonly string[]): Promise<string[]> {
  // Outside the project, where a crash leaves nothing and others see nothing.
  const folder = await Deno.realPath(
    await Deno.makeTempDir({ prefix: "headlight_check_" }),
  );
  try {
    const modules = await Promise.all(paths.map(async (path, i) => {
      const directory = resolve(dirname(path));
      const notebook = await readNotebook(path);
      const module = notebookModule(notebook, `${pathToFileURL(directory)}/`);
      const file = join(folder, `${i}.ts`);
      await Deno.writeTextFile(file, module.text);
      const url = pathToFileURL(file).href;
      return { path, file, url, config: await findConfig(directory), ...module };
    }));
    const found = modules.flatMap(({ path, problems }) =>
      problems.map(({ cell, line, message }) =>
        `${path}, cell ${cell}, line ${line}: ${message}`
      )
    );
    const sound = modules.filter(({ problems }) => problems.length === 0);
    for (const [config, group] of Map.groupBy(sound, ({ config }) => config)) {
      for (const error of await denoCheck(group.map(({ file }) => file), config)) {
        const { path, places } = group.find(({ url }) => url === error.url) ?? {};
        const place = places?.[error.line - 1];
        found.push(
          place
            ? `${path}, cell ${place.cell}, line ${place.line}: ${error.message}`
            : `${error.url}, line ${error.line}: ${error.message}`,
        );
      }
    }
    // A module that is missing is missing once for each name that it should give.
    return [...new Set(found)];
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The configuration that Deno uses in a folder: the nearest one above. */
async function findConfig(directory: string): Promise<string | undefined> {
  for (const name of ["deno.json", "deno.jsonc"]) {
    const path = join(directory, name);
    if (await Deno.stat(path).then((info) => info.isFile, () => false)) return path;
  }
  const parent = dirname(directory);
  return parent === directory ? undefined : findConfig(parent);
}

/**
 * Notebooks of other people.
 *
 * @module
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The notebooks among some that stand outside this project and were not run from it
 * before. From now on they count as run.
 *
 * @param paths The paths of the notebooks.
 */
export async function foreignAndNew(paths: readonly string[]): Promise<string[]> {
  const isForeign = await Promise.all(paths.map(isOutside));
  return paths.filter((path, i) => isForeign[i] && isNew(Deno.realPathSync(path)));
}

const PROJECT = new URL("../../../", import.meta.url);

async function isOutside(path: string): Promise<boolean> {
  const real = await Deno.realPath(path).catch(() => undefined);
  // What is not there is not run.
  if (real === undefined) return false;
  if (PROJECT.protocol !== "file:") return true;
  return relative(await Deno.realPath(fileURLToPath(PROJECT)), real).startsWith("..");
}

/** So many notebooks are remembered. */
const MOST = 1000;

function isNew(path: string): boolean {
  try {
    if (localStorage.getItem(path) !== null) return false;
    if (localStorage.length >= MOST) localStorage.clear();
    localStorage.setItem(path, "run");
  } catch {
    // Where nothing can be kept, everything is new.
  }
  return true;
}

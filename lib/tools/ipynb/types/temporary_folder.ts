/**
 * Folders for files of the moment.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";

const PREFIX = "headlight_";

/** What a program holds as long as it needs its folder. */
const HELD = ".held";

/**
 * Makes a folder for the time of a call, and removes those that killed programs left.
 *
 * @param use What needs the folder; it is given its real path.
 * @param name The folder's name, unless it is taken: what is done again is done at the same
 * place, where a program that keeps what it found by its place finds it.
 */
export async function inTemporaryFolder<T>(
  use: (folder: string) => Promise<T>,
  name?: string,
): Promise<T> {
  let folder = await Deno.realPath(await Deno.makeTempDir({ prefix: PREFIX }));
  try {
    using held = await Deno.open(join(folder, HELD), { write: true, create: true });
    // Some disks know no locks. They do without, and keep what is left.
    await held.lock(true).catch(() => {});
    await removeLeftovers(dirname(folder), basename(folder));
    if (name !== undefined) folder = await renamed(folder, name);
    return await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true }).catch(() => {});
  }
}

/** The folder under its own name; as it was, where another one has that name. */
async function renamed(folder: string, name: string): Promise<string> {
  const own = join(dirname(folder), PREFIX + name);
  return await Deno.rename(folder, own).then(() => own, () => folder);
}

async function removeLeftovers(place: string, own: string): Promise<void> {
  const entries = await Array.fromAsync(Deno.readDir(place)).catch(() => []);
  for (const { name } of entries) {
    if (!name.startsWith(PREFIX) || name === own) continue;
    try {
      using held = await Deno.open(join(place, name, HELD), { write: true });
      // Its owner holds it, unless there is none any more.
      if (!await held.tryLock(true)) continue;
      await Deno.remove(join(place, name), { recursive: true });
    } catch {
      // It is none of ours, just being made, or somebody else's to remove.
    }
  }
}

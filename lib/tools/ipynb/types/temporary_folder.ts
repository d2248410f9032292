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
  const { made, held } = await heldFolder();
  let folder = made;
  try {
    await removeLeftovers(dirname(folder), basename(folder));
    if (name !== undefined) folder = await renamed(folder, name);
    return await use(folder);
  } finally {
    // Held to the last: once let go, its name may be another's.
    await Deno.remove(folder, { recursive: true }).catch(() => {});
    held.close();
  }
}

/** Makes a folder that is held. */
async function heldFolder(): Promise<{ made: string; held: Deno.FsFile }> {
  for (;;) {
    const made = await Deno.realPath(await Deno.makeTempDir({ prefix: PREFIX }));
    try {
      const held = await Deno.open(join(made, HELD), { write: true, create: true });
      // Some disks know no locks. They do without, and keep what is left.
      await held.lock(true).catch(() => {});
      // Whoever came before the lock took it for one that was left.
      if (await isThere(join(made, HELD))) return { made, held };
      held.close();
    } catch (error) {
      if (await isThere(made)) throw error;
    }
  }
}

const isThere = (path: string) => Deno.stat(path).then(() => true, () => false);

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
      const path = join(place, name, HELD);
      using held = await Deno.open(path, { write: true });
      // Its owner holds it, unless there is none any more.
      if (!await held.tryLock(true)) continue;
      // By now another may have taken the name.
      if ((await held.stat()).ino !== (await Deno.stat(path)).ino) continue;
      await Deno.remove(join(place, name), { recursive: true });
    } catch {
      // It is none of ours, just being made, or somebody else's to remove.
    }
  }
}

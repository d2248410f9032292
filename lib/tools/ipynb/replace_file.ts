/**
 * Changes files in one step, as far as the disk lets them be.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";

/**
 * Replaces the content of a file: all of it, or, if something goes wrong, nothing. Links
 * to it, its owner and what others may do with it stay.
 *
 * @param path The path of the file; it need not be there.
 * @param text The new content.
 * @throws {Error} If the disk refuses.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realPath(path);
  const bytes = new TextEncoder().encode(text);
  const old = await Deno.stat(target).catch(() => undefined);
  // A file of several names would lose the others.
  const canReplace = old === undefined || (old.isFile && (old.nlink ?? 1) === 1);
  if (canReplace && await inOneStep(target, bytes, old)) return;
  await overwrite(target, bytes);
}

/**
 * Says why a file cannot be replaced, if that is known beforehand.
 *
 * @param path The path of the file; it need not be there.
 */
export async function whyNotReplaced(path: string): Promise<string | undefined> {
  try {
    const { isFile, mode } = await Deno.stat(path);
    if (!isFile) return "it is no file";
    // One who may do everything should not do it unasked.
    if (mode !== null && (mode & 0o222) === 0) return "it is read-only";
    (await Deno.open(path, { write: true })).close();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) return (error as Error).message;
  }
  return undefined;
}

/**
 * Removes what killed programs left beside a file that they were about to replace.
 *
 * @param path The path of the file.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const target = await realPath(path);
  const folder = dirname(target), start = temporaryStart(target);
  const isLeftover = ({ name }: Deno.DirEntry) =>
    name.startsWith(start) && /^[\da-f-]{36}\.tmp$/.test(name.slice(start.length));
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  for (const { name } of entries.filter(isLeftover)) {
    try {
      using file = await Deno.open(join(folder, name), { write: true });
      // Its writer holds it, unless there is none any more.
      if (await file.tryLock(true)) await Deno.remove(join(folder, name));
    } catch {
      // Somebody else removes it, or nobody may.
    }
  }
}

/** How many bytes of a name a temporary name begins with; disks take 255 in all. */
const MOST_KEPT = 200;

/** How the names of temporary files for a file begin. */
function temporaryStart(path: string): string {
  const name = basename(path);
  const { read } = new TextEncoder().encodeInto(name, new Uint8Array(MOST_KEPT));
  return `${name.slice(0, read)}.`;
}

const realPath = (path: string) => Deno.realPath(path).catch(() => path);

/** What a disk says if it does not let a file take the place of another. */
const REFUSALS = new Set(["EACCES", "EPERM", "EROFS", "EBUSY", "EXDEV"]);

/** Puts a new file in the place of an old one; says whether the disk lets that be. */
async function inOneStep(
  target: string,
  bytes: Uint8Array,
  old: Deno.FileInfo | undefined,
): Promise<boolean> {
  // Only within one folder is a file replaced in one step.
  const name = `${temporaryStart(target)}${crypto.randomUUID()}.tmp`;
  const temporary = join(dirname(target), name);
  try {
    using file = await Deno.open(temporary, { write: true, createNew: true });
    // Some disks know no locks. They do without.
    await file.lock(true).catch(() => {});
    await write(file, bytes);
    if (old) await takeAfter(temporary, old);
    await Deno.rename(temporary, target);
    return true;
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    if (old?.isFile && REFUSALS.has((error as { code?: string }).code ?? "")) {
      return false;
    }
    throw error;
  }
}

async function write(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
}

/** Gives a file the owner and the rights of another. */
async function takeAfter(path: string, old: Deno.FileInfo): Promise<void> {
  const { uid, gid } = await Deno.stat(path);
  if (uid !== old.uid || gid !== old.gid) await Deno.chown(path, old.uid, old.gid);
  if (old.mode !== null) await Deno.chmod(path, old.mode & 0o7777);
}

/** Writes into a file that is there; if that fails half way, what was there is put back. */
async function overwrite(path: string, bytes: Uint8Array): Promise<void> {
  const old = await Deno.readFile(path);
  using file = await Deno.open(path, { write: true });
  const put = async (content: Uint8Array) => {
    await file.seek(0, Deno.SeekMode.Start);
    await write(file, content);
    await file.truncate(content.length);
  };
  try {
    await put(bytes);
  } catch (error) {
    await put(old);
    throw error;
  }
}

/**
 * Projects whose packages may run scripts: nobody asks before they do.
 *
 * @module
 */
import { dirname, join } from "node:path";

/**
 * The configuration that lets packages run scripts once they are imported, if one does:
 * that of a folder or of one above it, which may be its workspace.
 *
 * @param directory The folder of the notebook.
 */
export async function scriptsAllowedBy(directory: string): Promise<string | undefined> {
  for (const name of ["deno.json", "deno.jsonc"]) {
    const path = join(directory, name);
    const text = await Deno.readTextFile(path).catch(() => "");
    const plain = text.replace(
      /\\u([\da-f]{4})/gi,
      (_, code) => String.fromCharCode(parseInt(code, 16)),
    );
    // Whoever only mentions it is asked too often.
    if (plain.includes("allowScripts")) return path;
  }
  const parent = dirname(directory);
  return parent === directory ? undefined : await scriptsAllowedBy(parent);
}

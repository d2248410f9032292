/**
 * Puts the kernels where any Jupyter finds them, and takes them away again.
 *
 * @module
 */
import { join } from "node:path";
import { isObject } from "../../ipynb/valid/shapes.ts";
import { kernelSpec, type SpecOptions } from "./kernel_spec.ts";

/** The kernels by the name of their folder. It says Deno: other tools look for that. */
export const KERNELS = [
  { name: "deno-headlight", isTrusted: false },
  { name: "deno-headlight-trusted", isTrusted: true },
] as const;

/** What stands in the description of every kernel of ours. */
const OURS = "serve_kernel.ts";

/**
 * Puts the kernels into a folder, also over older ones of this project.
 *
 * @returns Their names, as readers choose them.
 * @throws {TypeError} If a kernel of somebody else has the name of one of them.
 */
export async function installKernels(
  folder: string,
  options: Omit<SpecOptions, "isTrusted">,
): Promise<string[]> {
  for (const { name } of KERNELS) await isOurs(join(folder, name));
  const names: string[] = [];
  for (const { name, isTrusted } of KERNELS) {
    const spec = kernelSpec({ ...options, isTrusted });
    await Deno.mkdir(join(folder, name), { recursive: true });
    await Deno.writeTextFile(
      join(folder, name, "kernel.json"),
      `${JSON.stringify(spec, undefined, 2)}\n`,
    );
    names.push(spec.display_name);
  }
  return names;
}

/**
 * Takes the kernels out of a folder.
 *
 * @returns How many there were.
 * @throws {TypeError} If one of them is somebody else's.
 */
export async function uninstallKernels(folder: string): Promise<number> {
  let count = 0;
  for (const { name } of KERNELS) {
    if (!await isOurs(join(folder, name))) continue;
    await Deno.remove(join(folder, name), { recursive: true });
    count++;
  }
  return count;
}

/** Whether one of our kernels lies there; nothing may. */
async function isOurs(folder: string): Promise<boolean> {
  const path = join(folder, "kernel.json");
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
  const spec = readJson(text);
  const argv = isObject(spec) && Array.isArray(spec.argv) ? spec.argv : [];
  if (argv.some((part) => String(part).endsWith(OURS))) return true;
  throw new TypeError(
    `Cannot change the kernels: ${path} must be one of this project, it is somebody else's`,
  );
}

function readJson(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

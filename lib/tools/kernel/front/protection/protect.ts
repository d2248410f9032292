/**
 * What a notebook is kept from, and what not.
 *
 * @module
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { findProject } from "../../../ipynb/types/project.ts";
import { words } from "../words/words.ts";
import { type Broker, startBroker } from "./broker.ts";
import type { Unprotected } from "./agreement.ts";
import { policy, type Question } from "./policy.ts";
import { scriptsAllowedBy } from "./scripts.ts";

/** The folder of the library, which may lie elsewhere. */
const LIBRARY = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * Makes what answers for the cells of a notebook: they may read their project, the library
 * and the packages that Deno keeps, and nothing else.
 *
 * @param directory The folder of the notebook.
 * @returns Nothing, where there are no sockets that Deno could ask.
 */
export async function protect(directory: string): Promise<Broker | undefined> {
  if (Deno.build.os === "windows") return undefined;
  const { config, packages } = await findProject(directory);
  const project = config === undefined ? packages ?? directory : dirname(config);
  const readable = [project, LIBRARY, ...await caches()];
  return await startBroker({ allows: policy({ directory, readable }), reason });
}

/** Why nothing protects cells from a notebook in a folder, if nothing does. */
export async function unprotected(
  directory: string,
  isProtected: boolean,
): Promise<Unprotected | undefined> {
  const { noProtection, chooseTrusted, runsScripts, forbidScripts } = words();
  if (!isProtected) return { why: noProtection, instead: chooseTrusted };
  const path = await scriptsAllowedBy(directory);
  return path === undefined
    ? undefined
    : { why: runsScripts(path), instead: forbidScripts };
}

/** Where Deno keeps packages. */
async function caches(): Promise<string[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "--no-config"],
    stderr: "null",
  }).output();
  // Not all that Deno keeps: what other programs store and the history lie there too.
  const { npmCache, modulesCache }: Record<string, string> = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  return [npmCache, modulesCache].filter((folder) => folder !== undefined);
}

/** What a cell is told that may not do something. */
function reason({ permission, value }: Question): string {
  const { mayNot, refused, everything } = words();
  const text = typeof value === "string" && value !== "" ? value : everything;
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return mayNot(refused[permission]?.(short) ?? `${permission} ${short}`);
}

/**
 * Code that gives back all permissions and finds out whether something is refused that must
 * be: `true`.
 *
 * The kernel of Deno is begun with all of them, and whoever may read everything is not
 * asked what a `require` reads. What the broker allows needs none.
 */
export const PROTECT = `
  try {
    const names = ["read", "write", "net", "env", "sys", "run", "ffi", "import"];
    for (const name of names) Deno.permissions.revokeSync({ name });
  } catch {
    return false;
  }
  try {
    Deno.statSync("/");
    return false;
  } catch {
    return true;
  }`;

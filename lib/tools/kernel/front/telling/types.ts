/**
 * What the type checker knows about a cell that failed.
 *
 * @module
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { denoCheck } from "../../../ipynb/types/deno_check.ts";
import { findProject } from "../../../ipynb/types/project.ts";
import { inTemporaryFolder } from "../../../ipynb/types/temporary_folder.ts";
import type { Session } from "../session.ts";
import { words } from "../words/words.ts";
import { brokenModules, withoutModules } from "./broken_modules.ts";

/** The checker's number for a module that is not there. */
const NO_MODULE = 2307;

/** So many faults are told, the longest of so many letters. */
const MOST = 5, LONGEST = 300;

/**
 * What the type checker knows about a cell, which must be one that can be read.
 *
 * @param session The session; the checker sees what its cells declared.
 * @param code The source of the cell.
 * @param options Whether it may load types from anywhere, and how long it may take, in
 * milliseconds; readers wait.
 * @returns Sentences with the line; none, if it knows nothing, or not in time.
 */
export async function typeFaults(
  session: Session,
  code: string,
  { isTrusted, limit }: { isTrusted: boolean; limit: number },
): Promise<string[]> {
  const { text, hasJsx, placeOf } = session.moduleWith(code);
  try {
    const { config } = await findProject(session.directory);
    const found = await inTemporaryFolder(async (folder) => {
      const file = join(folder, hasJsx ? "cell.tsx" : "cell.ts");
      const { href } = pathToFileURL(file), signal = AbortSignal.timeout(limit);
      for (;;) {
        const module = withoutModules(text, session.broken);
        await Deno.writeTextFile(file, module);
        const found = await denoCheck([file], {
          folder,
          configuration: config === undefined ? ["--no-config"] : ["--config", config],
          signal,
          fromAnywhere: isTrusted,
        });
        const broken = found.find(({ code }) => code === undefined);
        if (broken === undefined) return found;
        // A cell that could not load something must not keep the checker from the others.
        const { url, line } = broken;
        const more = brokenModules(module, url === href ? line : url);
        if (more.length === 0) return found;
        more.forEach((specifier) => session.broken.add(specifier));
      }
    });
    return found.flatMap(({ line, message, code }) => {
      const place = placeOf(line - 1);
      // That a module is missing, the cell has said.
      if (place === undefined || code === undefined || code === NO_MODULE) return [];
      const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
      return [words().atLine(place, short)];
    }).slice(0, MOST);
  } catch {
    // What the checker cannot read, it knows nothing about.
    return [];
  }
}

/**
 * `deno task book`: the course as static files, for any web host or a USB stick.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { makeBook } from "../book/make_book.ts";

/** How to call it. */
const USAGE = "Usage: deno task book [--output DIR]";

/** Makes the book; gives the exit code. */
async function book(args: readonly string[]): Promise<number> {
  let folder;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { output: { type: "string", default: "book" } },
    });
    folder = values.output;
    if (folder === "") throw new TypeError("--output must name a folder");
  } catch (error) {
    console.error(`Cannot make the book: ${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const start = performance.now();
  try {
    const { site, isNew } = await makeBook("notebooks", folder);
    const bytes = [...site.values()].reduce((sum, { length }) => sum + length, 0);
    const pages = [...site.keys()].filter((path) => path.endsWith(".html")).length;
    console.log(
      `${pages} pages, ${(bytes / 1e6).toFixed(1)} MB, ` +
        (isNew
          ? `made in ${((performance.now() - start) / 1000).toFixed(1)} s`
          : "unchanged") +
        `: open ${folder}/index.html`,
    );
    return 0;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // An error with a code comes from the disk, such as a folder that may not be written.
    if (code !== undefined || error instanceof Deno.errors.NotCapable) {
      console.error(`Cannot make the book: ${message}`);
    } else if (error instanceof TypeError) console.error(message);
    else throw error;
    return 1;
  }
}

if (import.meta.main) Deno.exit(await book(Deno.args));

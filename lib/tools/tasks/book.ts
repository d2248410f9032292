/**
 * `deno task book`: the course as static files, for any web host or a USB stick.
 *
 * @module
 */
import { makeBook } from "../book/make_book.ts";
import { readCommandLine } from "./command_line.ts";
import { runTask } from "./run_task.ts";
import { tellLeftOut } from "./tell_left_out.ts";
import { words } from "./words/words.ts";

const ACTION = "make the book";

/** Makes the book; gives the exit code. */
async function book(args: readonly string[]): Promise<number> {
  const { options } = readCommandLine(args, {
    action: ACTION,
    options: { output: "a folder", strict: undefined },
    takesPaths: false,
  });
  const folder = options.get("output") ?? "book";
  const start = performance.now();
  const made = await makeBook("notebooks", folder, { isStrict: options.has("strict") });
  tellLeftOut(made);
  const { site, isNew } = made;
  const bytes = [...site.values()].reduce((sum, { length }) => sum + length, 0);
  const pages = [...site.keys()].filter((path) => path.endsWith(".html")).length;
  const { madeIn, unchanged, book } = words();
  const news = isNew ? madeIn((performance.now() - start) / 1000) : unchanged;
  console.log(book(pages, bytes, news, `${folder}/index.html`));
  return 0;
}

if (import.meta.main) {
  await runTask({ action: ACTION, name: "book", main: book });
}

/**
 * A book that is served for a test.
 *
 * @module
 */
import { answerFrom } from "../../lib/tools/book/server/answer.ts";
import { buildBook, type Inputs } from "../../lib/tools/book/build.ts";
import { readInputs } from "../../lib/tools/book/inputs.ts";
import { en } from "../../lib/tools/book/words/en.ts";
import type { Site } from "../../lib/tools/book/site.ts";

/** A book that is served. */
export interface ServedBook extends AsyncDisposable {
  /** Where it is. */
  readonly address: string;
  /** Its pages. */
  readonly pages: readonly string[];
  /** Its files. */
  readonly site: Site;
}

/** The files of the course's book, made once for all tests of a file. */
let course: ReturnType<typeof buildBook> | undefined;

/**
 * Makes a book in memory and serves it.
 *
 * @param inputs What it is made from; by default the course.
 */
export async function servedBook(inputs?: Inputs): Promise<ServedBook> {
  const { files } =
    await (inputs === undefined
      ? course ??= readInputs("notebooks").then(buildBook)
      : buildBook(inputs));
  const encoder = new TextEncoder();
  const site = new Map(
    [...files].map(([path, content]) =>
      [path, typeof content === "string" ? encoder.encode(content) : content] as const
    ),
  );
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answerFrom(site, en.server),
  );
  return {
    address: `http://127.0.0.1:${(server.addr as Deno.NetAddr).port}/`,
    // The frame in which cells run is no page that anybody opens.
    pages: [...site.keys()].filter((path) =>
      path.endsWith(".html") && !path.startsWith("assets/")
    ).toSorted(),
    site,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

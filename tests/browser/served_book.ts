/**
 * A book that is served for a test.
 *
 * @module
 */
import { answerFrom } from "../../lib/tools/book/server/answer.ts";
import type { Inputs } from "../../lib/tools/book/build.ts";
import type { Site } from "../../lib/tools/book/site.ts";
import { quickBook } from "../tools/book/kept_scripts.ts";
import { courseBook } from "./course_book.ts";

/** A book that is served. */
export interface ServedBook extends AsyncDisposable {
  /** Where it is. */
  readonly address: string;
  /** Its pages. */
  readonly pages: readonly string[];
  /** Its files. */
  readonly site: Site;
}

/**
 * Serves a book from memory.
 *
 * @param inputs What it is made from; by default the course.
 */
export async function servedBook(inputs?: Inputs): Promise<ServedBook> {
  return serve(inputs === undefined ? (await courseBook()).site : await made(inputs));
}

/** Serves the files of a book from memory. */
export function serve(site: Site): ServedBook {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answerFrom(site),
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

async function made(inputs: Inputs): Promise<Site> {
  const { files } = await quickBook(inputs);
  const encoder = new TextEncoder();
  return new Map(
    [...files].map(([path, content]) =>
      [path, typeof content === "string" ? encoder.encode(content) : content] as const
    ),
  );
}

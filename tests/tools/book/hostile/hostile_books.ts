/**
 * Notebooks by somebody who wants the book to hang, to crash or to grow: each under 100 KB.
 *
 * @module
 */
import { type MadeCell, notebookText } from "../chapters/made_chapter.ts";
import { HOSTILE_CODE } from "./hostile_code.ts";
import { HOSTILE_OUTPUTS } from "./hostile_outputs.ts";
import { HOSTILE_PROSE } from "./hostile_prose.ts";

const TITLE: MadeCell = ["markdown", "# T\n\n_Q?_"];
const display = (data: unknown) => [{ output_type: "display_data", metadata: {}, data }];
const named = (
  room: string,
  entries: readonly (readonly [name: string, text: string])[],
) => entries.map(([name, text]) => [`${room} ${name}`, text] as const);

/** The texts of notebooks, by what is in them. */
export const HOSTILE_BOOKS: ReadonlyMap<string, string> = new Map([
  ...named(
    "prose",
    HOSTILE_PROSE.map(([name, source]) => [name, notebookText([["markdown", source]])]),
  ),
  ...named(
    "prose after a title",
    HOSTILE_PROSE.map(([name, source]) =>
      [name, notebookText([TITLE, ["markdown", source]])] as const
    ),
  ),
  ...named(
    "code",
    HOSTILE_CODE.map(([name, source]) => [name, notebookText([TITLE, ["code", source]])]),
  ),
  ...named(
    "output",
    HOSTILE_OUTPUTS.map(([name, data]) => [
      name,
      notebookText([TITLE, ["code", "1", { outputs: display(data) }]]),
    ]),
  ),
]);

/** Notebooks that are none, with what must be said of them. */
export const NO_NOTEBOOKS: readonly (readonly [text: string, said: RegExp])[] = [
  ["", /JSON/],
  ["{", /JSON/],
  ["5", /list of cells/],
  ["null", /list of cells/],
  ['{"nbformat":4,"metadata":{},"cells":null}', /list of cells/],
  [notebookText([]).replace("[]", "[null]"), /cell 1/],
  [notebookText([TITLE, ["code", "1", { source: null }]]), /cell 2/],
  [notebookText([TITLE, ["code", "1", { source: ["a", 5] }]]), /cell 2/],
  [notebookText([TITLE, ["code", "1", { outputs: "none" }]]), /cell 2/],
  [notebookText([TITLE, ["code", "1", { outputs: [null] }]]), /cell 2/],
  [notebookText([TITLE, ["code", "1", { metadata: [] }]]), /cell 2/],
];

/** Odd notebooks that have a page all the same. */
export const ODD_NOTEBOOKS: readonly string[] = [
  notebookText([]),
  ...[
    null,
    ["a.png"],
    { "a.png": null },
    { "a.png": { "image/png": null } },
    { "a.png": { "image/png": ["iVBO", "Rw0K"] } },
    { "a.png": { "image/png": { a: 1 } } },
  ].map((attachments) =>
    notebookText([["markdown", "![a](attachment:a.png) ![b](attachment:%ff)", {
      attachments,
    }]])
  ),
  ...[null, 5, "text", [1], { "text/html": null }, { "text/html": { a: 1 } }].map((
    data,
  ) => notebookText([TITLE, ["code", "1", { outputs: display(data) }]])),
  ...[
    { output_type: "stream", text: null },
    { output_type: "error", ename: null, evalue: null, traceback: null },
    { output_type: "display_data" },
  ].map((output) => notebookText([TITLE, ["code", "1", { outputs: [output] }]])),
  ...[
    { tags: "remove-cell" },
    { tags: [null, 5] },
    { jupyter: null, collapsed: "yes" },
  ].map((metadata) => notebookText([["markdown", "# T", { metadata }]])),
  notebookText([["heading", "x"], ["__proto__", "x"]]),
  notebookText([["markdown", "x"]], { title: { a: 1 } }),
];

/**
 * What of a cell is shown: its tags, and Jupyter's own marks, say so.
 *
 * @module
 */
import type { JsonObject } from "../../ipynb/json.ts";
import type { Cell, Output } from "../../ipynb/notebook.ts";

/** Whether something is shown, folded, or left out. */
export type Shown = "open" | "folded" | "gone";

/** What of a cell is shown. */
export interface CellShown {
  /** All of it. */
  readonly cell: Shown;
  /** Its code, or its prose. */
  readonly input: Shown;
  /** What it showed. */
  readonly outputs: Shown;
  /** What it wrote to one of its streams, `stdout` or `stderr`, if that is left out. */
  readonly withoutStream: ReadonlySet<string>;
}

/**
 * What of a cell is shown, by the tags that Jupyter Book and nbconvert made known (such as
 * `remove-cell`, `hide-input`, with `_` too) and by what JupyterLab folds.
 */
export function shownOf({ metadata }: Cell): CellShown {
  const { tags, jupyter, collapsed } = metadata;
  const all = new Set(
    (Array.isArray(tags) ? tags : []).flatMap((tag) =>
      typeof tag === "string" ? [tag.toLowerCase().replaceAll("_", "-")] : []
    ),
  );
  const folds = isObject(jupyter) ? jupyter : {};
  const shown = (isGone: boolean, isFolded: boolean): Shown =>
    isGone ? "gone" : isFolded ? "folded" : "open";
  return {
    cell: shown(
      all.has("remove-cell") || metadata["nbsphinx"] === "hidden",
      all.has("hide-cell"),
    ),
    input: shown(
      all.has("remove-input"),
      all.has("hide-input") || folds["source_hidden"] === true ||
        metadata["hide_input"] === true,
    ),
    outputs: shown(
      all.has("remove-output") || all.has("remove-outputs"),
      all.has("hide-output") || all.has("hide-outputs") ||
        folds["outputs_hidden"] === true || collapsed === true,
    ),
    withoutStream: new Set(
      ["stdout", "stderr"].filter((stream) => all.has(`remove-${stream}`)),
    ),
  };
}

/**
 * The outputs that are shown, one after the other: what a cell wrote to a stream without a
 * break is one text, as in Jupyter, and a progress bar goes on where it was.
 */
export function shownOutputs(cell: Cell, { withoutStream }: CellShown): Output[] {
  const joined: Output[] = [];
  for (const output of cell.outputs ?? []) {
    const { output_type, name, text } = output;
    if (output_type === "stream" && withoutStream.has(String(name))) continue;
    const last = joined.at(-1);
    const isMore = output_type === "stream" && last?.output_type === "stream" &&
      last["name"] === name && typeof text === "string" &&
      typeof last["text"] === "string";
    if (isMore) joined.splice(-1, 1, { ...output, text: `${last["text"]}${text}` });
    else joined.push(output);
  }
  return joined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

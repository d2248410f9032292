/**
 * Notebooks made for a test, and a folder for them.
 *
 * @module
 */
import type { Cell, Notebook } from "../../../lib/tools/ipynb/notebook.ts";

/** A code cell with tags. */
export function tagged(source: string, ...tags: string[]): Cell {
  return {
    cell_type: "code",
    id: crypto.randomUUID(),
    source,
    metadata: tags.length === 0 ? {} : { tags },
    outputs: [],
    execution_count: null,
  };
}

/** A notebook of these code cells. */
export function madeNotebook(...cells: (string | Cell)[]): Notebook {
  return {
    cells: cells.map((cell, i) => ({
      ...(typeof cell === "string" ? tagged(cell) : cell),
      id: `cell-${i + 1}`,
    })),
    metadata: {
      kernelspec: { name: "deno", display_name: "Deno", language: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** Makes a folder for the time of a test. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  // Its real path, since that is what a program in it calls it.
  const folder = await Deno.realPath(await Deno.makeTempDir());
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

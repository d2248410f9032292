/**
 * What a session remembers of the cells that it was given.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import type { Notebook } from "../../ipynb/notebook.ts";
import { notebookModule } from "../../ipynb/types/notebook_module.ts";
import type { Header } from "../wire/requests.ts";

/** A cell that was executed. */
export interface Executed {
  /** Its source. */
  readonly code: string;
  /** The source that was executed, with the same lines. */
  readonly sent: string;
  /** What was executed before it, if anything was. */
  readonly before?: string;
  /** The request that wanted it. */
  readonly header: Header;
  /** The number that front ends show. */
  readonly count: number;
}

/** Cells as one module, and where in it the last of them stands. */
export interface CellModule {
  /** Its text. */
  readonly text: string;
  /** Whether there is JSX in it. */
  readonly hasJsx: boolean;
  /** The line of the module, from 0, of a line of the last cell, from 1; −1, if none. */
  lineOf(line: number): number;
  /** The line of the last cell, from 1, of a line of the module, from 0. */
  placeOf(line: number): number | undefined;
}

/** A session. */
export interface Session {
  /** The folder of the notebook. */
  readonly directory: string;
  /** All cells that were executed; the number of the first is 1. */
  readonly cells: Executed[];
  /** How many cells front ends were shown. */
  count: number;
  /** What could not be loaded when it was tried last, by its specifiers. */
  readonly broken: Set<string>;
  /** Remembers that a cell ran to its end, so that what follows sees what it declares. */
  keep(code: string): void;
  /** Whether nothing that a cell declared is there. */
  isFresh(): boolean;
  /** Forgets what cells declared. */
  forget(): void;
  /** What is there, and one cell more. */
  moduleWith(code: string): CellModule;
}

/** So many cells are remembered for help and types. */
const MOST = 200;

/** Starts a session. */
export function startSession(directory: string): Session {
  const folder = `${pathToFileURL(directory)}/`;
  const broken = new Set<string>();
  let kept: string[] = [];
  return {
    broken,
    directory,
    cells: [],
    count: 0,
    keep(code) {
      // It may be there now.
      if (code.includes("import")) broken.clear();
      kept = [...kept.filter((other) => other !== code), code].slice(-MOST);
    },
    isFresh: () => kept.length === 0,
    forget() {
      kept = [];
    },
    moduleWith(code) {
      const sources = [...kept.filter((other) => other !== code), code];
      const cells = sources.map((source) => ({
        cell_type: "code",
        source,
        metadata: {},
      }));
      const notebook = { cells } as unknown as Notebook;
      const { text, places, hasJsx } = notebookModule(notebook, folder);
      const isHere = (line: number) => places[line]?.cell === sources.length;
      return {
        text,
        hasJsx,
        // Imports stand at the start too.
        lineOf: (line) =>
          places.findLastIndex((place, i) => isHere(i) && place?.line === line),
        placeOf: (line) => isHere(line) ? places[line]?.line : undefined,
      };
    },
  };
}

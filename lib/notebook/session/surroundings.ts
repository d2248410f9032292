/**
 * Where cells run: in a kernel, in a terminal or in a page. What only one of them can do is
 * asked of it here, so that all else runs anywhere.
 *
 * @module
 */
import { drawFiguresWith } from "../../plots/display.ts";
import type { Figure } from "../../plots/figure.ts";
import { learnTexts } from "../../text/spoken.ts";
import { drawn } from "../course/drawn.ts";

/** The forms of one thing by their media types; `text/plain` is one of them. */
export type Forms = Readonly<Record<string, string>>;

/** How far something has come that grows while a cell runs. */
export interface Progress {
  /** How much is done. */
  readonly done: number;
  /** How much there is to do. */
  readonly all: number;
  /** Draws it as it is now. */
  readonly figure: () => Figure;
}

/** How a place shows something that grows. */
export interface Growth {
  /** Shows how far it has come, if there is reason to show it again. */
  grow(progress: Progress): Promise<void>;
  /** Shows the whole in its place, to be kept. */
  end(figure: Figure): Promise<void>;
}

/** What a training ends with. */
export interface Known {
  /** How many steps it has. */
  readonly steps: number;
  /** What is learned after the last one. */
  readonly parameters: unknown;
}

/** What the notebook door needs of the place where cells run. */
export interface Surroundings {
  /** Does what the first cell is for. */
  prepare(): Promise<void>;
  /**
   * Shows something under the cell.
   *
   * @param forms Its forms, of which the richest that can be seen here is.
   * @param id By which {@linkcode Surroundings.update} finds it again.
   */
  show(forms: Forms, id?: string): Promise<void>;
  /** Puts something in the place of what was shown under this id. */
  update(forms: Forms, id: string): Promise<void>;
  /** A place under the cell for something that grows while the cell runs. */
  growth(): Growth;
  /** What a training ends with, if that is known and nobody watches. */
  known?(training: object): Promise<Known | undefined>;
  /** Hears what was said about an answer, where somebody keeps what is solved. */
  judged?(exercise: string, isRight: boolean): void;
  /** The signal that is aborted when the reader presses stop for the next time. */
  stopped(): AbortSignal;
  /**
   * Calls a function, which must not throw, and ends it if it takes longer than this.
   *
   * @returns Whether it ended by itself.
   */
  withinTime(milliseconds: number, call: () => void): boolean;
  /** A value as text, as this place writes values, cut if it is long. */
  inspect(value: unknown): string;
  /** The forms in which a figure is shown here. */
  formsOf(figure: Figure): Promise<Forms>;
  /** Draws a figure: the text of an SVG file. */
  draw(figure: Figure): Promise<string>;
  /** The script that makes figures live in any page: Plotly's bundle, and our own part. */
  liveScript(): Promise<string>;
}

let current: Surroundings | undefined;

/**
 * The place where this runs.
 *
 * @throws {Error} If nobody has said where that is.
 */
export function surroundings(): Surroundings {
  if (current !== undefined) return current;
  throw new Error(
    "Cannot run cells: it must be said where they run, by useSurroundings(), " +
      "as lib/notebook/mod.ts does for Deno",
  );
}

/**
 * Says where this runs; figures that end a cell are drawn as this place draws them, and what
 * the course writes on figures is known in every language.
 */
export function useSurroundings(own: Surroundings): void {
  learnTexts(Object.values(drawn));
  current = own;
  drawFiguresWith(async (figure) => ({ ...await own.formsOf(figure) }));
}

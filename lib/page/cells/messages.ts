/**
 * What a page and the worker in which its cells run tell each other. The page believes
 * nothing of what it is told: a cell can send what it likes.
 *
 * @module
 */
import type { Language } from "../../text/language.ts";
import type { Plan, PlannedCell } from "./plan/plan.ts";

/** The form in which a page takes a figure. */
export const FIGURE = "application/vnd.headlight.figure+json";

/** The forms of one thing by their media types. */
export type Forms = Readonly<Record<string, string>>;

/** What the page asks for. */
export type Question =
  /** Which cells must run before the last of these. */
  | { readonly kind: "plan"; readonly id: number; readonly cells: readonly PlannedCell[] }
  | {
    readonly kind: "run";
    readonly id: number;
    readonly name: string;
    readonly source: string;
    /** The texts of the cells above it. */
    readonly above: readonly string[];
    /** The language of the page. */
    readonly language: Language;
    /** Whether nothing of it is to be seen. */
    readonly silent: boolean;
    /**
     * What it needs, by name: what was trained and is named in it, as `said` what exercises
     * tell, as `drawn` what its page draws in its language.
     */
    readonly sent: Readonly<Record<string, string>>;
  }
  /** The reader pressed stop: loops that look for it end. */
  | { readonly kind: "stop" };

/** What the worker tells, of the cell that runs. */
export type Answer =
  | { readonly kind: "printed"; readonly text: string; readonly isError: boolean }
  | { readonly kind: "shown"; readonly forms: Forms; readonly place?: string }
  | { readonly kind: "judged"; readonly isRight: boolean }
  /** From now on it may take that long; with 0, any time. */
  | { readonly kind: "watch"; readonly milliseconds: number }
  | { readonly kind: "planned"; readonly id: number } & Plan
  | {
    readonly kind: "ended";
    readonly id: number;
    readonly milliseconds: number;
    readonly error?: string;
    readonly line?: number;
  };

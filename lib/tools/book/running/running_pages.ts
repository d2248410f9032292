/**
 * What pages load so that they run, by their language.
 *
 * @module
 */
import type { Language } from "../../../text/language.ts";
import type { Content } from "../content_hash.ts";
import type { Running } from "../templates/page.ts";
import { LATER, type LaterName, type Scripts } from "./page_scripts.ts";

/** What is around the scripts. */
export interface Around {
  /** Adds a file and gives its path. */
  readonly add: (path: string, content: Content) => string;
  /** The path of the names that a cell may write. */
  readonly names: string;
  /** The path of the style of the first screen. */
  readonly style: string;
}

/** Makes the function that says what a page loads: that of a chapter, or the first. */
export function runningPages(
  scripts: Scripts,
  { add, names, style }: Around,
): (language: Language, chapter?: string) => Running | undefined {
  const script = (language: Language, name: LaterName) => {
    const path = LATER[language][name], content = scripts[language]?.[name];
    return content === undefined ? path : add(path, content);
  };
  return (language, chapter) => {
    const made = scripts[language];
    if (made === undefined) return undefined;
    if (chapter === undefined) return { script: script(language, "first"), style };
    const trained = Object.entries(made.trained).map(([key, text]) =>
      [key, add("assets/trained.js", text)] as const
    );
    const drawn = made.drawn[chapter];
    return {
      script: script(language, "cells"),
      files: {
        frame: script(language, "frame"),
        names,
        said: script(language, "said"),
        ...(drawn && { drawn: add("assets/drawn.js", drawn) }),
      },
      trained: Object.fromEntries(trained),
    };
  };
}

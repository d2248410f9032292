/**
 * Whether a reader wants to run cells that cannot be kept from anything.
 *
 * @module
 */
import type { CellError } from "../../cell_error.ts";
import type { Asked, Clients } from "../clients.ts";
import { words } from "../words/words.ts";

/** That nothing protects, in words. */
export interface Unprotected {
  /** Why. */
  readonly why: string;
  /** What the reader can do. */
  readonly instead: string;
}

/**
 * Makes a function that asks whoever wants to run a cell, until somebody agrees; it gives
 * the error of a cell that is not to run.
 *
 * @param clients The front ends.
 */
export function agreement(
  clients: Pick<Clients, "ask">,
): (asked: Asked, because: Unprotected) => Promise<CellError | undefined> {
  let isAgreed = false;
  return async (asked, { why, instead }) => {
    if (!isAgreed && asked.request.content.allow_stdin === true) {
      const prompt = `${why} ${words().runAnyway} `;
      const answer = await clients.ask(asked, { prompt, password: false });
      isAgreed = /^\s*y(?:es)?\s*$/i.test(answer);
    }
    if (isAgreed) return undefined;
    const message = `${why} ${instead}`;
    return { name: "NotProtected", message, traceback: [] };
  };
}

/**
 * Whether a reader wants to run cells that cannot be kept from anything.
 *
 * @module
 */
import type { CellError } from "../../cell_error.ts";
import type { Asked, Clients } from "../clients.ts";
import { words } from "../words/words.ts";

/**
 * Makes a function that asks whoever wants to run a cell, until somebody agrees; it gives
 * the error of a cell that is not to run.
 *
 * @param clients The front ends.
 */
export function agreement(
  clients: Pick<Clients, "ask">,
): (asked: Asked) => Promise<CellError | undefined> {
  let isAgreed = false;
  return async (asked) => {
    const { noProtection, runAnyway, chooseTrusted } = words();
    if (!isAgreed && asked.request.content.allow_stdin === true) {
      const prompt = `${noProtection} ${runAnyway} `;
      const answer = await clients.ask(asked, { prompt, password: false });
      isAgreed = /^\s*y(?:es)?\s*$/i.test(answer);
    }
    if (isAgreed) return undefined;
    const message = `${noProtection} ${chooseTrusted}`;
    return { name: "NotProtected", message, traceback: [] };
  };
}

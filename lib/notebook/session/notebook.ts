/**
 * What the first cell of a notebook does.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { surroundings } from "./surroundings.ts";

/**
 * Prepares a session: figures become live, the console keeps its lines together, errors
 * that nobody catches are reported, the stop button stops a loop and not the kernel. In a
 * folder called `zh`, readers are spoken to in Chinese.
 *
 * Run it in the first cell. Running it again changes nothing. Outside a notebook it does
 * nothing.
 *
 * @throws {TypeError} If it is given anything.
 *
 * @example The first cell
 * ```ts
 * import { notebook } from "@headlight/attention/notebook";
 *
 * await notebook();
 * ```
 */
export async function notebook(): Promise<void> {
  expectArguments("prepare the notebook", arguments.length, 0);
  await surroundings().prepare();
}

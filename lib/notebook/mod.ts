/**
 * What a notebook's cells import besides the library: figures are shown, the session is
 * prepared, exercises check themselves.
 *
 * @example The first cells of a notebook
 * ```ts
 * import { causalMask } from "@headlight/attention";
 * import { notebook, show } from "@headlight/attention/notebook";
 *
 * await notebook();
 * await show(causalMask(4));
 * ```
 *
 * @module
 */
import { deno } from "./session/deno/deno.ts";
import { useSurroundings } from "./session/surroundings.ts";

useSurroundings(deno);

export * from "./anywhere.ts";

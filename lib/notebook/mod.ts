/**
 * What a notebook's cells import besides the library: figures are shown, the session is
 * prepared.
 *
 * @example The first two cells of a notebook
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
export { notebook } from "./notebook.ts";
export { show } from "./show.ts";
export { stopped } from "./stop_button.ts";
export { chinese, english, features, handmade, type Sentence } from "./sentences.ts";

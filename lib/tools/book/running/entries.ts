/**
 * Where the scripts of the room of pages begin. They are bundled, and never imported.
 *
 * @module
 */

const ROOM = new URL("../../../page/", import.meta.url);

/** Where each script begins. */
export const ENTRIES = {
  worker: new URL("cells/worker.ts", ROOM),
  cells: new URL("reader/main.ts", ROOM),
  first: new URL("first/main.ts", ROOM),
};

/**
 * What exercises tell a reader, as a script of its own: cells that have none need it not.
 *
 * @module
 */
import { said } from "../../notebook/course/said.ts";

const words = Object.entries(said).map(([name, words]) => [name, words()]);
Object.assign(globalThis, { headlightSaid: Object.fromEntries(words) });

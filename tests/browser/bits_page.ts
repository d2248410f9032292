/**
 * Runs in a page of a browser: computes the bits and tells the server.
 *
 * @module
 */
import { bits } from "./bits.ts";

fetch("result", { method: "POST", body: JSON.stringify(bits()) });

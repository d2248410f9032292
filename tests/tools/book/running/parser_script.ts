/**
 * The parser of a page, as a script that leaves it where a test finds it.
 *
 * @module
 */
import { parse } from "@babel/parser";

Object.assign(globalThis, { headlightParse: parse });

/**
 * What a page of its own computes, as a script that leaves it where a test finds it.
 *
 * @module
 */
import { weightsOf } from "../../../../lib/page/first/attend.ts";

Object.assign(globalThis, { headlightWeightsOf: weightsOf });

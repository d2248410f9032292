/**
 * What a check of types finds and a run does not.
 *
 * @module
 */
import { sentenceOf, type TypeFault } from "../ipynb/types/check_types.ts";
import type { Report } from "./run_file.ts";

/**
 * What is wrong with the types in a notebook, each in a sentence that says where, without
 * what its run has said already.
 *
 * @param faults What is wrong with the types in all notebooks.
 * @param report What became of the notebook.
 */
export function untoldFaults(
  faults: readonly TypeFault[],
  { path, failure, problems }: Report,
): string[] {
  return faults.filter((fault) => {
    if (fault.path !== path || problems.includes(sentenceOf(fault))) return false;
    if (failure === undefined || fault.cell !== failure.cell) return true;
    return !fault.stopsRun && fault.line !== failure.line;
  }).map(sentenceOf);
}

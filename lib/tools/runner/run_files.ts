/**
 * Runs the notebooks of several files.
 *
 * @module
 */
import { type Report, runFile, type RunFileOptions } from "./run_file.ts";

/**
 * Runs notebooks, two at a time where there are two processors, and gives their reports
 * in the order of the files.
 *
 * @param paths The paths of the files.
 * @param options How to run them.
 */
export async function* runFiles(
  paths: readonly string[],
  options: RunFileOptions = {},
): AsyncGenerator<Report> {
  const jobs = paths.map((path) => ({ path, ...Promise.withResolvers<Report>() }));
  const waiting = jobs.values();
  async function work() {
    // Both workers take from the same queue.
    for (const { path, resolve } of waiting) resolve(await runFile(path, options));
  }
  for (let i = 0; i < Math.min(2, navigator.hardwareConcurrency); i++) work();
  for (const { promise } of jobs) yield await promise;
}

/**
 * What was trained before, since it takes longer than a cell may.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import { fromSafetensors } from "../saving/from_safetensors.ts";
import { withTensors } from "../saving/with_tensors.ts";
import type { Run } from "./experiment.ts";
import { type Committed, EXPERIMENTS, type Experiments } from "./experiments.ts";

/** The name of an experiment that is committed. */
export type ExperimentName = keyof Experiments;

/** What the models of an experiment learn. */
export type ParametersOf<Name extends ExperimentName> = Experiments[Name] extends
  Committed<infer P> ? P : never;

/**
 * Every training of an experiment, all seeds of each model, none left out: what was
 * measured, and the curve of the loss. `deno task train --check` trains them all again and
 * compares the bits.
 *
 * @param name The name of the experiment.
 * @throws {RangeError} If there is no experiment of this name.
 *
 * @example How many of the questions one head and two heads answer, by seeds
 * ```ts
 * import { trainedRuns } from "@headlight/attention";
 *
 * for (const { variant, seed, figures } of await trainedRuns("pair_lookup")) {
 *   console.log(variant, seed, figures.both);
 * }
 * ```
 */
export async function trainedRuns(name: ExperimentName): Promise<readonly Run[]> {
  const action = "load the runs";
  expectArguments(action, arguments.length, 1);
  return runsIn(await committedAs(action, name).figures());
}

/**
 * The parameters that one training of an experiment ended with. To train them again:
 * `trained(model, { seed })`.
 *
 * @param name The name of the experiment.
 * @param variant Which of its models.
 * @param seed With which seed.
 * @throws {TypeError} If the variant is no text, or the seed no number.
 * @throws {RangeError} If there is no such experiment, or the parameters of this training
 * are not kept.
 *
 * @example Two heads that look up two things at once
 * ```ts
 * import { pairLookup, trainedParameters } from "@headlight/attention";
 *
 * const parameters = await trainedParameters("pair_lookup", "2 heads", 0);
 *
 * console.log(pairLookup({ heads: 2 }).accuracy(parameters)); // all right
 * ```
 */
export async function trainedParameters<Name extends ExperimentName>(
  name: Name,
  variant: string,
  seed: number,
): Promise<ParametersOf<Name>> {
  const action = "load parameters";
  expectArguments(action, arguments.length, 3);
  const { experiment, parameters } = committedAs(action, name);
  if (typeof variant !== "string" || typeof seed !== "number") {
    throw new TypeError(
      `Cannot ${action}: the name of a variant and a seed are needed, ` +
        `found ${kindOf(variant)} and ${kindOf(seed)}`,
    );
  }
  const texts = parameters === undefined ? {} : (await parameters()).default as Texts;
  const key = keyOf(variant, seed);
  if (!Object.hasOwn(texts, key)) {
    const known = Object.keys(texts).map(quote).join(", ") || "none";
    throw new RangeError(
      `Cannot ${action}: those of ${quote(name)} that are kept are ${known}, ` +
        `found ${quote(key)}`,
    );
  }
  const model = (await experiment()).variants[variant]!;
  const bytes = Uint8Array.from(atob(texts[key]!), (letter) => letter.charCodeAt(0));
  return withTensors(model.start(seed), fromSafetensors(bytes)) as ParametersOf<Name>;
}

type Texts = Readonly<Record<string, string>>;

/** The runs of a file. */
export function runsIn(file: { readonly default: unknown }): readonly Run[] {
  // A copy: whoever sorts his own leaves the next one's as they are.
  return [...(file.default as { readonly runs: readonly Run[] }).runs];
}

/** Under which name the parameters of a training are kept. */
export function keyOf(variant: string, seed: number): string {
  return `${variant}, seed ${seed}`;
}

function committedAs(action: string, name: string): Committed<unknown> {
  if (Object.hasOwn(EXPERIMENTS, name)) {
    return (EXPERIMENTS as object as Record<string, Committed<unknown>>)[name]!;
  }
  const known = Object.keys(EXPERIMENTS).map(quote).join(", ");
  throw new RangeError(
    `Cannot ${action}: the experiment must be one of ${known}, found ${kindOf(name)}`,
  );
}

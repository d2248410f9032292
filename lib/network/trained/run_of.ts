/**
 * One training of an experiment.
 *
 * @module
 */
import { quote } from "../../tensor/checks/kind_of.ts";
import { toSafetensors } from "../saving/to_safetensors.ts";
import { type Step, train } from "../training/train.ts";
import type { Experiment, Run } from "./experiment.ts";
import { fingerprint } from "./fingerprint.ts";

/** Every run of an experiment: all seeds of each model. */
export function runsOf<P>(
  { variants, seeds = [0, 1, 2, 3, 4] }: Experiment<P>,
): { variant: string; seed: number }[] {
  return Object.keys(variants).flatMap((variant) =>
    seeds.map((seed) => ({ variant, seed }))
  );
}

/** Trains one model with one seed to the end, and measures it. */
export function runOf<P>(
  experiment: Experiment<P>,
  variant: string,
  seed: number,
): Run & { readonly parameters?: string } {
  const { measure, measureStep, keeps } = experiment;
  const losses: number[] = [];
  const along: { step: number; figures: Run["figures"] }[] = [];
  let last: Step<P> | undefined;
  for (last of steps(experiment, variant, seed)) {
    losses.push(last.loss);
    const figures = measureStep?.(last, variant);
    if (figures !== undefined) along.push({ step: last.step, figures });
  }
  const { parameters } = last!;
  const bytes = toSafetensors(parameters);
  return {
    variant,
    seed,
    figures: measure(parameters, variant),
    along,
    curve: curveOf(losses),
    bits: {
      first5: bitsOf(losses.slice(0, 5)),
      first50: bitsOf(losses.slice(0, 50)),
      parameters: fingerprint(bytes),
    },
    ...(keeps?.(variant, seed) && { parameters: base64(bytes) }),
  };
}

/** The fingerprint of the losses of the first steps of a run. */
export function firstBits<P>(
  experiment: Experiment<P>,
  variant: string,
  seed: number,
  many: number,
): string {
  return bitsOf([...steps(experiment, variant, seed).take(many)].map(({ loss }) => loss));
}

function steps<P>(
  { variants }: Experiment<P>,
  variant: string,
  seed: number,
): Generator<Step<P>, void> {
  const model = Object.hasOwn(variants, variant) ? variants[variant] : undefined;
  if (model !== undefined) return train(model, { seed });
  const known = Object.keys(variants).map(quote).join(", ");
  throw new RangeError(
    `Cannot train: the variant must be one of ${known}, found ${quote(variant)}`,
  );
}

/** The fingerprint of some losses: numbers of single precision, so that nothing is lost. */
function bitsOf(losses: readonly number[]): string {
  const bytes = new Uint8Array(4 * losses.length), view = new DataView(bytes.buffer);
  losses.forEach((loss, i) => view.setFloat32(4 * i, loss, true));
  return fingerprint(bytes);
}

/** The means of up to a hundred parts, with four digits. */
function curveOf(losses: readonly number[]): number[] {
  const parts = Math.min(100, losses.length);
  return Array.from({ length: parts }, (_, i) => {
    const [from, to] = [i, i + 1].map((n) => Math.floor(n * losses.length / parts));
    const part = losses.slice(from, to);
    return Number((part.reduce((a, b) => a + b) / part.length).toPrecision(4));
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

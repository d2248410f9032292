/**
 * The committed trainings: that they begin as they did, and that nothing is left out.
 *
 * `deno task train --check` trains them to the end.
 *
 * @module
 */
import type { Experiment } from "../../../lib/network/trained/experiment.ts";
import { type Committed, EXPERIMENTS } from "../../../lib/network/trained/experiments.ts";
import { fingerprint } from "../../../lib/network/trained/fingerprint.ts";
import { firstBits, runsOf } from "../../../lib/network/trained/run_of.ts";
import { keyOf, runsIn } from "../../../lib/network/trained/trained.ts";
import { assert, assertEquals } from "../../assert.ts";

const FOLDER = new URL("../../../lib/network/trained/", import.meta.url);
const table = Object.entries<Committed<unknown>>(
  EXPERIMENTS as object as Record<string, never>,
);

function namesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(new URL(folder, FOLDER)), ({ name }) => name)
    .filter((name) => /\.(ts|json)$/.test(name))
    .map((name) => name.replace(/\.\w+$/, "")).toSorted();
}

Deno.test("every experiment and every file of one stands in the table", () => {
  const names = table.map(([name]) => name).toSorted();
  assertEquals(namesIn("experiments"), names);
  assertEquals(namesIn("figures"), names);
  const kept = table.filter(([, { parameters }]) => parameters !== undefined);
  assertEquals(namesIn("parameters"), kept.map(([name]) => name).toSorted());
});

for (const [name, committed] of table) {
  const load = async () => ({
    experiment: await committed.experiment() as Experiment<unknown>,
    runs: runsIn(await committed.figures()),
  });

  Deno.test(`${name}: every seed of every model is there`, async () => {
    const { experiment, runs } = await load();
    assert(runs.length > 0);
    assertEquals(
      runs.map(({ variant, seed }) => ({ variant, seed })),
      runsOf(experiment),
    );
  });

  Deno.test(`${name}: the first losses have the bits that are committed`, async () => {
    const { experiment, runs } = await load();
    for (const [which, { variant, seed, bits }] of runs.entries()) {
      // All begin the same way; the first of all goes on for a while.
      const many = which === 0 ? 50 : 5;
      assertEquals(
        firstBits(experiment, variant, seed, many),
        which === 0 ? bits.first50 : bits.first5,
        `${variant}, seed ${seed}`,
      );
    }
  });

  Deno.test(`${name}: the parameters that are kept are those of their training`, async () => {
    const { experiment, runs } = await load();
    const texts = (await committed.parameters?.())?.default ?? {};
    const kept = runs.filter(({ variant, seed }) => experiment.keeps?.(variant, seed));
    const bits = kept.map(({ variant, seed, bits }) =>
      [keyOf(variant, seed), bits.parameters] as const
    );
    const found = Object.entries(texts as Record<string, string>).map(([key, text]) =>
      [key, fingerprint(Uint8Array.from(atob(text), (x) => x.charCodeAt(0)))] as const
    );
    assertEquals(new Map(found), new Map(bits));
  });
}

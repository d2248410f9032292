/**
 * Whatever a plot is given, it draws it or says what is needed and what was found.
 *
 * @module
 */
import fc from "fast-check";
import * as library from "../../lib/mod.ts";
import { assertAnswers } from "../answers.ts";
import { assert, assertEquals } from "../assert.ts";
import { CALLS, type Path } from "./right_calls.ts";
import { VALUES } from "./wrong_values.ts";

/** A copy of arguments with another value in one place. */
function put(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  return Object.assign(copy, { [step]: put(read(whole, [step]), rest, value) });
}

/** What stands in one place of arguments. */
function read(whole: unknown, path: Path): unknown {
  return path.reduce(
    (inside, step) => (inside as Record<Path[number], unknown>)[step],
    whole,
  );
}

function isWithin(path: Path, other: Path): boolean {
  return other.every((step, i) => path[i] === step);
}

/** Calls a function of the library, and gives back what it threw. */
function thrownBy(name: string, args: unknown): unknown {
  try {
    const run = library[name as keyof typeof library] as (...args: unknown[]) => unknown;
    const given = run(...(args as unknown[]));
    assert(typeof given === "string" || Array.isArray((given as library.Figure).data));
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Ways to misspell a name. */
function misspelt(name: string): string[] {
  const swapped = name.slice(0, -2) + name.at(-1) + name.at(-2);
  return [
    ...[name.slice(0, -1), name.slice(1), `${name}s`, `${name} `, swapped],
    ...[name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)],
  ].filter((other) => other !== name);
}

/** The plots of the library: what the front door takes from this room. */
async function plots(): Promise<string[]> {
  const door = await Deno.readTextFile(new URL("../../lib/mod.ts", import.meta.url));
  const names = [...door.matchAll(/export \{([^}]*)\} from "\.\/plots\//g)]
    .flatMap(([, names = ""]) => names.split(",")).map((name) => name.trim());
  return names.filter((name) => name in library);
}

Deno.test("every plot of the library is among those that are called wrongly", async () => {
  assertEquals((await plots()).toSorted(), Object.keys(CALLS).toSorted());
});

for (const [name, { right, places, options }] of Object.entries(CALLS)) {
  Deno.test(`${name}() takes what is right`, () => {
    assertEquals(thrownBy(name, right), undefined);
    for (const [path, fine] of places) {
      for (const value of fine) {
        const error = thrownBy(name, put(right, path, VALUES[value]));
        assertEquals(error, undefined, `${value} at ${path.join(".")}`);
      }
    }
  });

  Deno.test(`${name}() answers every wrong value in every place`, () => {
    for (const [path, fine] of places) {
      for (const [value, wrong] of Object.entries(VALUES)) {
        if (fine.includes(value)) continue;
        assertAnswers(
          thrownBy(name, put(right, path, wrong)),
          `${value} at ${path.join(".")}`,
        );
      }
    }
  });

  Deno.test(`${name}() answers an argument too many, whatever it is`, () => {
    for (const [value, surplus] of Object.entries(VALUES)) {
      assertAnswers(thrownBy(name, [...right, surplus]), value);
    }
  });

  Deno.test(`${name}() answers several wrong values at once`, () => {
    const place = fc.constantFrom(...places);
    const value = fc.constantFrom(...Object.keys(VALUES));
    const changes = fc.uniqueArray(fc.tuple(place, value), {
      minLength: Math.min(2, places.length),
      maxLength: 3,
      // A place within another place would be lost.
      comparator: ([[one]], [[other]]) => isWithin(one, other) || isWithin(other, one),
    });
    fc.assert(
      fc.property(changes, (changes) => {
        const args = changes.reduce(
          (args: unknown, [[path], value]) => put(args, path, VALUES[value]),
          right,
        );
        const what = changes.map(([[path], value]) => `${value} at ${path.join(".")}`)
          .join(" and ");
        const isRight = changes.every(([[, fine], value]) => fine.includes(value));
        if (isRight) assertEquals(thrownBy(name, args), undefined, what);
        else assertAnswers(thrownBy(name, args), what);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  Deno.test(`${name}() refuses every misspelt name, and repeats it`, () => {
    for (const path of options) {
      const known = read(right, path) as Record<string, unknown>;
      for (const [option, value] of Object.entries(known)) {
        const { [option]: _, ...rest } = known;
        for (const other of misspelt(option)) {
          for (
            const wrong of [{ ...rest, [other]: value }, { ...known, [other]: value }]
          ) {
            const error = thrownBy(name, put(right, path, wrong));
            assertAnswers(error, `${other} at ${path.join(".")}`);
            assert((error as Error).message.includes(`"${other}"`), `${error}`);
          }
        }
      }
    }
  });
}

/**
 * Thousands of wrong calls: each is answered with a sentence of the house's own.
 *
 * @module
 */
import { assert, assertEquals } from "../assert.ts";
import { dice } from "./dice.ts";
import { functionsOf, PUBLIC_CALLS, type PublicCall } from "./public_calls.ts";
import { list, type Path, pathsOf, slotAt, valueOf } from "./slots.ts";
import { WRONG } from "./wrong_values.ts";

const WRONG_NAMES = Object.keys(WRONG);

/** The longest message: a few lines, whatever was passed. */
const LONGEST = 500;

/** What is wrong with the answer to a call, if something is. */
function faultOf(
  { call }: PublicCall,
  given: readonly unknown[],
  mayPass: boolean,
): string | undefined {
  try {
    call(...given);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) {
      return `threw ${error}`;
    }
    const { message } = error;
    if (!message.startsWith("Cannot ")) return `said "${message.slice(0, 200)}"`;
    if (
      /Cannot (read|set|convert|mix|create|assign|destructure) .*(propert|Symbol|BigInt)/
        .test(message)
    ) {
      return `said "${message}"`;
    }
    if (message.length > LONGEST) {
      return `said ${message.length} characters: "${message.slice(0, 200)}"`;
    }
    if (/undefined \d|\[object|\.$|\n/.test(message)) return `said "${message}"`;
    return undefined;
  }
  return mayPass ? undefined : "took it";
}

/** The arguments, with wrong values in some places. */
function argumentsOf({ given }: PublicCall, others: ReadonlyMap<string, unknown>) {
  return valueOf(list(...given), others) as unknown[];
}

/** All places where an argument of a call, or a part of one, stands. */
function placesOf({ given }: PublicCall): Path[] {
  return pathsOf(list(...given)).slice(1);
}

/** Replaces what stands in some places, and says what is wrong with the answer. */
function replaced(
  called: PublicCall,
  places: readonly Path[],
  wrong: readonly string[],
): string | undefined {
  const others = new Map(places.map((path, i) => [path.join("/"), WRONG[wrong[i]!]]));
  const whole = list(...called.given);
  // What is right in one place, such as no axes, may make another place needless.
  const mayPass = places.some((path, i) => slotAt(whole, path).may(WRONG[wrong[i]!]));
  const fault = faultOf(called, argumentsOf(called, others), mayPass);
  const what = places.map((path, i) => `${wrong[i]} at ${path.join(".")}`).join(" and ");
  return fault && `${called.name}() with ${what} ${fault}`;
}

/** Fails with the first faults, so that a page of them can be read. */
function assertNone(faults: readonly (string | undefined)[]): void {
  const found = faults.filter((fault) => fault !== undefined);
  assertEquals(
    found.length,
    0,
    `${found.length} faults:\n${found.slice(0, 40).join("\n")}`,
  );
}

Deno.test("the fuzz knows every public function of tensor, attention and network", async () => {
  // What a model can be asked is not let out by itself.
  const known = PUBLIC_CALLS.map(({ name }) => name).filter((name) =>
    !name.includes("(")
  );
  const all = await functionsOf([
    "tensor",
    "attention",
    ...["layers", "blocks", "training", "saving", "models"].map((folder) =>
      `network/${folder}`
    ),
  ]);
  assert(all.length > 40);
  assertEquals(known.toSorted(), all.toSorted());
});

Deno.test("the calls that are made wrong are right as they stand", () => {
  for (const called of PUBLIC_CALLS) called.call(...argumentsOf(called, new Map()));
});

for (const called of PUBLIC_CALLS) {
  Deno.test(`${called.name}() answers each wrong value in each place`, () => {
    assertNone(
      placesOf(called).flatMap((path) =>
        WRONG_NAMES.map((wrong) => replaced(called, [path], [wrong]))
      ),
    );
  });
}

/** A name with a slip of the pen. */
function misspelt(name: string): string[] {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [
    name.slice(0, -1),
    `${name}s`,
    name[0]!.toUpperCase() + name.slice(1),
    ...(snake === name ? [] : [snake]),
  ];
}

Deno.test("no function takes a misspelt option, or one that it does not know", () => {
  const faults = PUBLIC_CALLS.flatMap((called) => {
    const whole = list(...called.given);
    return placesOf(called).flatMap((path) => {
      const slot = slotAt(whole, path);
      if (slot.parts === undefined || Array.isArray(slot.parts)) return [];
      const right = valueOf(slot, new Map()) as Record<string, unknown>;
      const known = Object.keys(right);
      const strange = known.flatMap((name) =>
        misspelt(name).filter((wrong) => !known.includes(wrong)).map((wrong) => {
          const { [name]: value, ...others } = right;
          return [wrong, { ...others, [wrong]: value }] as const;
        })
      );
      return strange.map(([wrong, value]) => {
        const given = argumentsOf(called, new Map([[path.join("/"), value]]));
        const fault = faultOf(called, given, false);
        return fault && `${called.name}() with "${wrong}" ${fault}`;
      });
    });
  });
  assert(faults.length > 200, `only ${faults.length} options were misspelt`);
  assertNone(faults);
});

Deno.test("no function takes more arguments than it has parameters", () => {
  // A mask more is no argument too many, nor are options of sentences.
  const more = ["combineMasks", "subjectAndVerb().examples"];
  const others = PUBLIC_CALLS.filter(({ name }) => !more.includes(name));
  assertNone(others.flatMap((called) =>
    WRONG_NAMES.map((wrong) => {
      const given = [...argumentsOf(called, new Map()), WRONG[wrong]];
      const fault = faultOf(called, given, false);
      return fault && `${called.name}() with ${wrong} as one argument more ${fault}`;
    })
  ));
});

Deno.test("every function answers where arguments are left out", () => {
  assertNone(PUBLIC_CALLS.flatMap((called) => {
    const given = argumentsOf(called, new Map());
    return given.map((_, many) => {
      const left = called.given.slice(many);
      const fault = faultOf(
        called,
        given.slice(0, many),
        left.every((slot) => slot.may(undefined)),
      );
      return fault && `${called.name}() of ${many} arguments ${fault}`;
    });
  }));
});

Deno.test("every function answers two or three wrong values at once", () => {
  const roll = dice(8);
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)]!;
  const isInside = (a: Path, b: Path) =>
    a.length <= b.length && a.every((name, i) => name === b[i]);
  const places = new Map(PUBLIC_CALLS.map((called) => [called, placesOf(called)]));
  assertNone(Array.from({ length: 10_000 }, () => {
    const called = pick(PUBLIC_CALLS);
    const chosen: Path[] = [];
    for (let i = 0; i < 2 + roll(2); i++) {
      const path = pick(places.get(called)!);
      if (!chosen.some((other) => isInside(path, other) || isInside(other, path))) {
        chosen.push(path);
      }
    }
    return replaced(called, chosen, chosen.map(() => pick(WRONG_NAMES)));
  }));
});

/**
 * Whatever the session's functions are given, they take it or say what is needed and what
 * was found.
 *
 * @module
 */
import * as door from "../../../lib/notebook/mod.ts";
import type { Figure } from "../../../lib/mod.ts";
import { assertAnswers } from "../../answers.ts";
import { assert } from "../../assert.ts";
import { trace, VALUES } from "../../plots/wrong_values.ts";
import { printed } from "../printed.ts";
import { heatmap, lines, slider } from "../figures.ts";

/** Functions that take figures and tensors. */
const SHOWING = { show: door.show, svg: door.svg, html: door.html };

/** What all of them take. */
const FINE = new Set([
  ...["a row", "another row", "a matrix", "another matrix", "a matrix of another size"],
  ...["heads", "layers", "an axis of a long name"],
  ...["a figure", "another figure", "a figure without traces"],
]);

/** Calls a function, and gives back what it threw. */
async function thrownBy(
  run: (...args: never[]) => unknown,
  ...args: unknown[]
): Promise<unknown> {
  let thrown: unknown;
  await printed(async () => {
    try {
      await run(...args as never[]);
    } catch (error) {
      thrown = error;
    }
  });
  return thrown;
}

for (const [name, run] of Object.entries(SHOWING)) {
  Deno.test(`${name}() takes figures and tensors, and answers all else`, async () => {
    for (const [what, value] of Object.entries(VALUES)) {
      const error = await thrownBy(run, value);
      if (FINE.has(what)) assert(error === undefined, `${what}: ${error}`);
      else assertAnswers(error, what);
    }
    assertAnswers(await thrownBy(run), "nothing");
  });

  Deno.test(`${name}() says what to take of a trace`, async () => {
    const error = await thrownBy(run, trace);
    assert(`${error}`.endsWith(
      "found a trace: take one of its parts, such as trace.weights, or stages(trace)",
    ));
  });
}

Deno.test("show() answers what is wrong behind what is right, and shows none of it", async () => {
  for (const [what, value] of Object.entries(VALUES)) {
    if (!FINE.has(what) && !what.startsWith("a figure of")) {
      const said = await printed(async () => {
        assertAnswers(await thrownBy(door.show, heatmap, value), what);
      });
      assert(said === "", what);
    }
  }
});

Deno.test("html() answers wrong options, each by its name", async () => {
  for (const [what, value] of Object.entries(VALUES)) {
    const isText = typeof value === "string", isChoice = typeof value === "boolean";
    const given = async (options: unknown) => await thrownBy(door.html, heatmap, options);
    if (value === undefined) continue;
    if (!isText) assertAnswers(await given({ title: value }), `${what} as title`);
    if (!isChoice) assertAnswers(await given({ live: value }), `${what} as live`);
    const isNothing = ["an empty object", "an object without a prototype"];
    if (!isNothing.includes(what)) {
      assertAnswers(await given(value), `${what} as options`);
    }
  }
  for (const wrong of ["titel", "Title", "title ", "lives", "LIVE"]) {
    const error = await thrownBy(door.html, heatmap, { live: false, [wrong]: true });
    assertAnswers(error, wrong);
    assert(`${error}`.includes(`"${wrong}"`));
  }
});

Deno.test("the session's functions answer an argument too many, whatever it is", async () => {
  for (const [what, surplus] of Object.entries(VALUES)) {
    assertAnswers(await thrownBy(door.notebook, surplus), what);
    assertAnswers(await thrownBy(door.stopped, surplus), what);
    assertAnswers(await thrownBy(door.svg, heatmap, surplus), what);
    assertAnswers(await thrownBy(door.html, heatmap, {}, surplus), what);
  }
});

/** The places in a figure: the keys that lead there. */
function places(whole: unknown, path: string[] = []): string[][] {
  if (typeof whole !== "object" || whole === null) return [path];
  const inside = Object.entries(whole).flatMap(([key, part]) =>
    places(part, [...path, key])
  );
  return [path, ...inside];
}

/** A copy with another value in one place. */
function put(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = Array.isArray(whole) ? [...whole] : { ...whole as object };
  const inside = Reflect.get(copy, key);
  return Object.assign(copy, { [key]: put(inside, rest, value) });
}

Deno.test("svg() draws a figure with anything in any place, or answers, and goes on", async () => {
  const before = await door.svg(lines);
  const cases = [heatmap, lines, slider].flatMap((figure) =>
    places(figure).flatMap((path) =>
      Object.entries(VALUES).map(([what, value]) => ({ figure, path, what, value }))
    )
  );
  // A part of them, spread over all.
  const tried = cases.filter((_, i) => i % 61 === 0);
  assert(tried.length > 100);
  for (const { figure, path, what, value } of tried) {
    const error = await thrownBy(door.svg, put(figure, path, value) as Figure);
    if (error !== undefined) assertAnswers(error, `${what} at ${path.join(".")}`);
  }
  assert(await door.svg(lines) === before);
});

Deno.test("svg() answers figures that are no plain data, too deep or too large", async () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const getter = {
    get text() {
      throw new Error("not now");
    },
  };
  for (
    const [what, layout] of Object.entries({
      circle,
      deep: { meta: deep },
      bigint: { meta: 1n },
      getter: { title: getter },
      wide: { width: 1e9 },
      "wide and high": { width: 50_000, height: 50_000 },
      low: { height: 1 },
      "text as width": { width: "wide" },
      image: { images: [null] },
      "image from elsewhere": { images: [{ source: "https://example.org/a.png" }] },
    })
  ) assertAnswers(await thrownBy(door.svg, { data: [], layout }), what);
});

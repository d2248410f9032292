import { watch } from "../../../../lib/notebook/mod.ts";
import { figureIn } from "../../../../lib/notebook/drawing/saved_figure.ts";
import { curve } from "../../../../lib/notebook/session/watch/curve.ts";
import type { Step } from "../../../../lib/mod.ts";
import { runNotebook } from "../../../../lib/tools/runner/run_notebook.ts";
import { assertAnswers } from "../../../answers.ts";
import { assert, assertEquals, assertRejects } from "../../../assert.ts";
import { VALUES } from "../../../plots/wrong_values.ts";
import { madeNotebook } from "../../../tools/runner/made_notebook.ts";
import { runCells } from "../../front_end.ts";
import { printed } from "../../printed.ts";

/** A training whose parameters are the number of its steps. */
function* counting(steps: number): Generator<Step<number>, void> {
  for (let step = 1; step <= steps; step++) {
    yield { step, steps, loss: 1 / step, parameters: step };
  }
}

/** The same in the first cell of a notebook; each step takes some milliseconds. */
const SLOW = `import { notebook, watch } from "@headlight/attention/notebook";
  function* slow(steps: number, milliseconds: number) {
    for (let step = 1; step <= steps; step++) {
      for (const end = performance.now() + milliseconds; performance.now() < end;);
      yield { step, steps, loss: 1 / step, parameters: { step } };
    }
  }`;

Deno.test("watch() gives the parameters of the last step, and tells the curve", async () => {
  let parameters: number | undefined;
  const said = await printed(async () => parameters = await watch(counting(7)));
  assertEquals(parameters, 7);
  assertEquals(
    said,
    "The loss over 7 steps. Largest: step 1: 1; step 2: 0.500; step 3: 0.333.",
  );
});

Deno.test("watch() hands over what is learned after each step", async () => {
  const heard: [number, number][] = [];
  await printed(() => watch(counting(5), (...learned) => heard.push(learned)));
  assertEquals(heard, [[1, 1], [2, 2], [3, 3], [4, 4], [5, 5]]);
});

Deno.test("the curve has the mean of each hundredth of the steps", () => {
  const losses = Array.from({ length: 700 }, (_, i) => i);
  const { data: [whole], layout } = curve(losses, 700, false);
  assertEquals(whole!.x, Array.from({ length: 100 }, (_, i) => 7 * i + 7));
  assertEquals(whole!.y, Array.from({ length: 100 }, (_, i) => 7 * i + 3));
  assertEquals((layout.xaxis as { range: unknown }).range, [0, 700]);

  const { data: [part], layout: stopped } = curve(losses.slice(0, 16), 700, true);
  assertEquals([part!.x, part!.y], [[7, 14, 16], [3, 10, 14.5]]);
  assertEquals(stopped.title?.text, "The loss, stopped after 16 of 700");

  const { data: [few] } = curve([5, 3], 3, false);
  assertEquals([few!.x, few!.y], [[1, 2], [5, 3]]);
  const { data: [odd] } = curve(losses.slice(0, 130), 130, false);
  assertEquals([odd!.x!.length, odd!.x!.at(-1)], [100, 130]);
  assert(odd!.y!.every((loss) => Number.isFinite(loss)));
});

Deno.test("a loss that is not finite ends the watching, and the step is named", async () => {
  for (const loss of [NaN, Infinity, 1e39]) {
    const steps = [4, loss, 1].map((loss, i) => (
      { step: i + 1, steps: 3, loss, parameters: i }
    ));
    const said = await printed(() =>
      assertRejects(() => watch(steps), RangeError, `Cannot watch step 2: its loss`)
    );
    assert(said.startsWith("The loss, step 1 of 3."), said);
  }
});

Deno.test("a training that fails shows what it reached, then its own error", async () => {
  function* failing() {
    yield* Iterator.from(counting(9)).take(2);
    throw new RangeError("Cannot step: too steep");
  }
  const said = await printed(() =>
    assertRejects(() => watch(failing()), RangeError, "Cannot step: too steep")
  );
  assert(said.startsWith("The loss, step 2 of 9."), said);
});

Deno.test("a stop of the watching ends the training too", async () => {
  let ended = false;
  function* training() {
    try {
      yield { step: 1, steps: 2, loss: 1, parameters: 1 };
      yield { step: 3, steps: 2, loss: 1, parameters: 1 };
    } finally {
      ended = true;
    }
  }
  await printed(() => assertRejects(() => watch(training()), RangeError, "2 is next"));
  assert(ended);
});

Deno.test("watch() answers what is no training, and steps that are none", async () => {
  const answered = async (what: string, run: () => Promise<unknown>) => {
    let thrown: unknown;
    await printed(() => run().catch((error) => thrown = error));
    assertAnswers(thrown, what);
    return `${thrown}`;
  };
  for (const [what, value] of Object.entries(VALUES)) {
    await answered(what, () => watch(value as never));
    await answered(`${what} as step`, () => watch([value] as never));
    await answered(
      `${what} as surplus`,
      () =>
        (watch as (...args: unknown[]) => Promise<unknown>)(counting(3), () => {}, value),
    );
    if (value !== undefined && typeof value !== "function") {
      const hears = value as never;
      await answered(`${what} as what hears`, () => watch(counting(3), hears));
    }
    for (const part of ["step", "steps", "loss"]) {
      if (what === "a number" && part === "loss" || typeof value === "number") continue;
      const step = { step: 1, steps: 3, loss: 1, parameters: 1, [part]: value };
      await answered(`${what} as ${part}`, () => watch([step] as never));
    }
  }
  const step = { step: 1, steps: 3, loss: 1, parameters: 1 };
  const wrong = (...steps: object[]) =>
    answered("wrong steps", () => watch(steps as never));
  assert((await wrong()).includes("a training with steps is needed, found none"));
  assert((await wrong({ ...step, step: 0 })).includes("1 is next, found the number 0"));
  assert((await wrong(step, step)).includes("2 is next, found the number 1"));
  assert((await wrong(step, { ...step, step: 2, steps: 5 })).includes("steps must be 3"));
  assert((await wrong({ ...step, steps: 1 }, { ...step, step: 2, steps: 1 }))
    .includes("at most 1 steps are needed, found the number 2"));
});

Deno.test("in a front end the curve grows as pictures without a script, then becomes live", async () => {
  const [, outputs, after] = await runCells(
    `${SLOW} await notebook();`,
    `const learned = await watch(slow(200, 8));`,
    `console.log(learned.step);`,
  );
  const [first, ...updates] = outputs!;
  assertEquals(first!.type, "display_data");
  assert(updates.length >= 2, `${updates.length}`);
  assert(updates.every(({ type }) => type === "update_display_data"));
  const ids = outputs!.map(({ content }) => JSON.stringify(content.transient));
  assertEquals(new Set(ids).size, 1);
  const pages = outputs!.map(({ content }) =>
    (content.data as Record<string, string>)["text/html"]!
  );
  assert(pages.slice(0, -1).every((page) => /^<img [^<>]*>$/.test(page)));
  assert(figureIn(pages.at(-1)!) !== undefined);
  assertEquals(after![0]!.content.text, "200\n");
});

Deno.test("under the runner only the whole curve is saved, and twice the same", async () => {
  const root = new URL("../../../../", import.meta.url).pathname;
  const run = async () => {
    const notebook = madeNotebook(SLOW, `const learned = await watch(slow(130, 1));`);
    const { failure } = await runNotebook(notebook, root);
    assertEquals(failure, undefined);
    return notebook.cells[1]!.outputs!;
  };
  const outputs = await run();
  assertEquals(outputs.map(({ output_type }) => output_type), ["display_data"]);
  assertEquals(await run(), outputs);
});

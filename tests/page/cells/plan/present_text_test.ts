import { planFor } from "../../../../lib/page/cells/plan/plan.ts";
import { type Session, session } from "../../../../lib/page/cells/session.ts";
import { assertEquals } from "../../../assert.ts";

/** A page whose cells are edited and run. */
function page(...cells: string[]) {
  let made: Session = session({});
  let runs: number[] = [], starts = 0;
  const run = async (place: number) => {
    runs.push(place + 1);
    return await made.run(cells[place]!, `cell_${place + 1}`, cells.slice(0, place));
  };
  const plan = (place: number) => {
    const planned = cells.slice(0, place + 1).map((source) => ({
      source,
      isWanted: false,
    }));
    return planFor(planned, made.runs);
  };
  return {
    /** Gives the cell of a number, counted from 1, another text. */
    edit: (number: number, source: string) => void (cells[number - 1] = source),
    /** Runs a cell after those that it needs; gives its value, or what went wrong. */
    async run(number: number): Promise<unknown> {
      runs = [];
      let { first, isAnew } = plan(number - 1);
      if (isAnew) {
        starts++;
        made = session({});
        ({ first } = plan(number - 1));
      }
      for (const place of first) {
        if ((await run(place)).kind !== "done") return `cell ${place + 1} fails`;
      }
      const ending = await run(number - 1);
      return ending.kind === "done"
        ? ending.result
        : ending.kind === "threw"
        ? `${ending.error}`
        : ending.problem.message;
    },
    /** The numbers of the cells that ran the last time. */
    ran: () => runs,
    /** How often all that cells had made was forgotten. */
    starts: () => starts,
  };
}

Deno.test("a name that is no longer declared is not defined, for functions either", async () => {
  const { edit, run, starts } = page(
    "const scores = [1, 2], n = 1;",
    "const f = () => scores.length;",
    "scores.length",
    "f(0)",
  );
  assertEquals([await run(3), await run(4)], [2, 2]);
  edit(1, "const s = [1, 2], n = 1;");
  assertEquals(await run(3), "ReferenceError: scores is not defined");
  assertEquals(await run(4), "ReferenceError: scores is not defined");
  edit(1, "");
  assertEquals(await run(3), "ReferenceError: scores is not defined");
  edit(1, "const scores = [1];");
  assertEquals([await run(3), await run(4)], [1, 1]);
  assertEquals(starts(), 0);
});

Deno.test("a name is that of the nearest cell above, whichever ran last", async () => {
  const { edit, run, ran } = page(
    "const a = 1;",
    "const b = a;",
    "const a = 2;",
    "const c = a;",
    "[b, c]",
  );
  assertEquals(await run(5), [1, 2]);
  assertEquals(await run(2), undefined);
  assertEquals(ran(), [2]);
  assertEquals(await run(5), [1, 2]);
  assertEquals(ran(), [5]);
  // Without the nearer one, the one above it is meant again.
  edit(3, "const d = 2;");
  assertEquals([await run(5), ran()], [[1, 1], [4, 5]]);
  edit(3, "const a = 2;");
  assertEquals([await run(5), ran()], [[1, 2], [4, 5]]);
  edit(2, "const a = 7, b = 8;");
  edit(3, "");
  assertEquals([await run(5), ran()], [[8, 7], [2, 4, 5]]);
});

Deno.test("what stands below has not happened yet", async () => {
  const { run, starts } = page(
    "const a = [1];",
    "a.length",
    "a.push(2); const b = 1;",
    "b",
  );
  assertEquals(await run(4), 1);
  assertEquals([await run(2), starts()], [1, 1]);
  const named = page("typeof a", "let a = 1;");
  await named.run(2);
  assertEquals(await named.run(1), "undefined");
});

Deno.test("what changes something changes it once, as it is written now", async () => {
  const { edit, run, ran, starts } = page("const list = [];", "list.push(1);", "list");
  assertEquals(await run(3), [1]);
  assertEquals([await run(3), ran(), starts()], [[1], [3], 0]);
  edit(2, "list.push(2);");
  assertEquals([await run(3), ran(), starts()], [[2], [1, 2, 3], 1]);
  await run(2);
  assertEquals([await run(3), starts()], [[2], 2]);
  edit(2, "");
  assertEquals([await run(3), starts()], [[], 3]);
  // It changes something that is looked at above it, where nobody had looked.
  const other = page("const l = [];", "const n = l.length;", "l.push(1);", "l", "n");
  assertEquals(await other.run(4), [1]);
  assertEquals([await other.run(5), other.starts()], [0, 1]);
});

Deno.test("what only declares is run again and again on what is there", async () => {
  const { edit, run, ran, starts } = page(
    "const a = [];",
    "const b = a.length + 0;",
    "b",
  );
  for (let i = 0; i < 5; i++) {
    edit(2, `const b = a.length + ${i};`);
    assertEquals([await run(2), ran()], [undefined, i === 0 ? [1, 2] : [2]]);
    assertEquals([await run(3), ran()], [i, [3]]);
  }
  assertEquals(starts(), 0);
});

Deno.test("what runs again is what needs a cell that has run since, and what failed", async () => {
  const { edit, run, ran } = page(
    "let a = 1;",
    "const b = a + 1;",
    "const c = 1;",
    "b + c",
  );
  assertEquals([await run(4), ran()], [3, [1, 2, 3, 4]]);
  edit(1, "let a = 5;");
  assertEquals([await run(4), ran()], [7, [1, 2, 4]]);
  edit(2, "const b = a + 1; null.x;");
  assertEquals(await run(4), "cell 2 fails");
  assertEquals([await run(4), ran()], ["cell 2 fails", [2]]);
  edit(2, "const b = ;");
  assertEquals(await run(4), "cell 2 fails");
  edit(2, "const b = a + 2;");
  assertEquals([await run(4), ran()], [8, [2, 4]]);
});

Deno.test("whoever changes something takes with it all that comes after", async () => {
  const { edit, run, ran, starts } = page(
    "const a = [];",
    "",
    "const b = a.length;",
    "b",
  );
  assertEquals(await run(4), 0);
  edit(2, "a.push(1);");
  assertEquals([await run(4), ran(), starts()], [1, [2, 3, 4], 0]);
});

Deno.test("another number makes a cell no other to whoever plans, however it is written", async () => {
  const { edit, run, ran } = page("const n = 1_000, m = 1;", "n + m");
  assertEquals(await run(2), 1001);
  edit(1, "const n = 2_000.5, m = 1e1;");
  assertEquals([await run(2), ran()], [2010.5, [1, 2]]);
});

import { assert, assertEquals } from "../../assert.ts";
import { exercises } from "./all_exercises.ts";

Deno.test("there are ten exercises, and each is exported under its name", async () => {
  const notebook: Record<string, unknown> = await import("../../../lib/notebook/mod.ts");
  assertEquals(exercises.length, 10);
  for (const exercise of exercises) assert(notebook[exercise.name] === exercise);
});

for (const { name, judge, worked, solution, hints } of exercises) {
  Deno.test(`${name} is solved by its solution`, () => {
    assertEquals(judge(worked).state, "right");
  });

  Deno.test(`${name} shows a solution that runs as it is and is right`, async () => {
    const cell = solution.replace(/^await check\((\w+), (.+)\);$/m, (_, of, answer) => {
      assertEquals(of, name);
      return `export default ${answer};`;
    });
    const url = `data:application/typescript,${encodeURIComponent(cell)}`;
    const { default: answer } = await import(url);
    assert(answer !== worked);
    assertEquals(judge(answer).state, "right");
  });

  Deno.test(`${name} has three hints, and none holds a line of the solution`, () => {
    assertEquals(hints.length, 3);
    const lines = solution.split("\n").map((line) => line.trim()).filter((line) =>
      line.length > 25
    );
    for (const hint of hints) assert(lines.every((line) => !hint.includes(line)));
  });
}

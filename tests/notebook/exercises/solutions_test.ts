import { assert, assertEquals, assertMatch } from "../../assert.ts";
import { exercises, solution } from "../../../lib/notebook/mod.ts";
import { allExercises } from "./all_exercises.ts";
import { printed } from "../printed.ts";

/** The files with solutions by the names that they export. */
const files = new Map<string, string>();
const course = new URL("../../../lib/notebook/course/", import.meta.url);
Deno.test("there is an exercise for each folder of the course, under its name", () => {
  const folders = [...Deno.readDirSync(course)].filter(({ isDirectory }) => isDirectory);
  assertEquals(Object.keys(exercises).length, folders.length);
  assertEquals(Object.keys(exercises), allExercises.map(({ name }) => name));
});

for (const folder of Deno.readDirSync(course)) {
  if (!folder.isDirectory) continue;
  for (const { name } of Deno.readDirSync(new URL(folder.name, course))) {
    if (!name.endsWith("_solution.ts")) continue;
    const text = Deno.readTextFileSync(new URL(`${folder.name}/${name}`, course));
    files.set(/^export \w+ (\w+)/m.exec(text)![1]!, text);
  }
}

/** What `check` says of an answer that is right. */
const RIGHT = /^Right: exercises\.(\w+)\./;

for (const exercise of allExercises) {
  const { name, judge, worked, hints } = exercise;

  Deno.test(`${name} is solved by its solution`, () => {
    assertEquals(judge(worked).state, "right");
  });

  Deno.test(`${name} shows a solution that runs as it is shown, and is right`, async () => {
    const shown = await printed(() => solution(exercise));
    assert(shown.endsWith(`\n\n${exercise.solution}`));
    const cell = `data:application/typescript,${encodeURIComponent(exercise.solution)}`;
    const said = await printed(() => import(cell));
    assertMatch(said, RIGHT);
    assertEquals(RIGHT.exec(said)![1], name);
  });

  Deno.test(`${name} shows the file of its solution, without what a cell cannot have`, () => {
    const lines = exercise.solution.split("\n");
    const imported = 'import { check, exercises } from "@headlight/attention/notebook";';
    assertEquals(lines[0], imported);
    assertEquals(lines.at(-1), `await check(exercises.${name}, ${name});`);
    const file = lines.slice(1, -1).join("\n").trim();
    assertEquals(file, files.get(name)!.replace(/^export /m, "").trim());
  });

  Deno.test(`${name} has three hints, and none holds a line of the solution`, () => {
    assertEquals(hints.length, 3);
    const lines = exercise.solution.split("\n").map((line) => line.trim())
      .filter((line) => line.length > 25);
    for (const hint of hints) assert(lines.every((line) => !hint.includes(line)));
  });
}

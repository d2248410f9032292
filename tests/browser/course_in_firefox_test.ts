import { firefoxPath } from "./firefox.ts";
import { firefoxPage } from "./firefox_page.ts";
import { onDisk, onServer, runCourse, SOME } from "./run_course.ts";

const run = (which?: RegExp) => async (address: string) => {
  await using page = await firefoxPage();
  await runCourse(page, address, which);
};

Deno.test({
  name: "Firefox, from a disk: every cell of the course shows in its page what is saved",
  ignore: firefoxPath === undefined,
  fn: () => onDisk(run(), false),
});

Deno.test({
  name:
    "Firefox, from a server: the cells of some notebooks show what is saved, and are drawn",
  ignore: firefoxPath === undefined,
  fn: () => onServer(run(SOME), true),
});

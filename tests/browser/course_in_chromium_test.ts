import { assertEquals } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { openPage } from "./open_page.ts";
import { onDisk, onServer, runCourse, SOME } from "./run_course.ts";

const run = (which?: RegExp) => async (address: string) => {
  await using open = await openPage(`${address}index.html`);
  await runCourse(open.page, address, which);
  assertEquals(open.complaints, []);
};

browserTest(
  "Chromium, from a server: every cell of the course shows in its page what is saved",
  () => onServer(run(), false),
);

browserTest(
  "Chromium, from a disk: the cells of some notebooks show what is saved, and are drawn",
  () => onDisk(run(SOME), true),
);

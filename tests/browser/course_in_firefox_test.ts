import { firefoxPath } from "./firefox.ts";
import { type FirefoxPage, firefoxPage } from "./firefox_page.ts";
import { onDisk, onServer, runCourse, SOME } from "./run_course.ts";

let opened: Promise<FirefoxPage> | undefined;

const run = (which?: RegExp) => async (address: string) =>
  await runCourse(await (opened ??= firefoxPage()), address, which);

/** Registers a test in Firefox, which starts once for all of them. */
function firefoxTest(name: string, fn: () => Promise<void>): void {
  const ignore = firefoxPath === undefined;
  Deno.test({ name, ignore, sanitizeOps: false, sanitizeResources: false, fn });
}

Deno.test.afterAll(async () => await (await opened)?.[Symbol.asyncDispose]());

firefoxTest(
  "Firefox, from a disk: every cell of the course shows in its page what is saved",
  () => onDisk(run(), false),
);

firefoxTest(
  "Firefox, from a server: the cells of some notebooks show what is saved, and are drawn",
  () => onServer(run(SOME), true),
);

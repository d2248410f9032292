import { withinTime } from "../../../../lib/notebook/session/deno/within_time.ts";
import { assert, assertEquals } from "../../../assert.ts";

Deno.test("withinTime() runs a call to its end and sees the variables around it", () => {
  let called = 0;
  assert(withinTime(1000, () => called++));
  assertEquals(called, 1);
});

Deno.test("withinTime() stops a loop without an end, try and finally included", () => {
  let last = "";
  const ended = withinTime(200, () => {
    try {
      for (;;) last = "looping";
    } catch {
      last = "caught";
    } finally {
      last = "finally";
    }
  });
  assert(!ended);
  assertEquals(last, "looping");
});

Deno.test("withinTime() can be called again after a stop, and inside of itself", () => {
  let inner: boolean | undefined;
  const outer = withinTime(1000, () => {
    inner = withinTime(150, () => {
      for (;;);
    });
  });
  assertEquals([outer, inner], [true, false]);
});

Deno.test("withinTime() leaves nothing behind", () => {
  const before = Object.getOwnPropertySymbols(globalThis).length;
  withinTime(1000, () => {});
  assertEquals(Object.getOwnPropertySymbols(globalThis).length, before);
});

Deno.test("withinTime() survives calls that end just when time is up", () => {
  for (let duration = 90; duration < 130; duration += 2) {
    const end = performance.now() + duration;
    withinTime(120, () => {
      while (performance.now() < end);
    });
  }
});

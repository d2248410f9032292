import { startDeadline } from "../../../lib/tools/kernel/deadline.ts";
import { assertEquals } from "../../assert.ts";

/** A deadline, what is done once it has passed, and its end. */
function started(seconds: number) {
  const done: string[] = [];
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const deadline = startDeadline(seconds, {
    interrupt: () => done.push("interrupt"),
    giveUp: () => {
      done.push("give up");
      resolve();
    },
  });
  return { deadline, done, end };
}

Deno.test("a deadline that has passed interrupts, then gives up, and is put off no more", async () => {
  const { deadline, done, end } = started(0.01);
  assertEquals(deadline.isPast(), false);
  const id = setInterval(() => deadline.isPast() && deadline.putOff(), 1);
  await end;
  clearInterval(id);
  assertEquals([done, deadline.isPast()], [["interrupt", "give up"], true]);
});

Deno.test("a deadline is put off as often as a cell can have outputs left, and not for ever", async () => {
  const { deadline, done, end } = started(0.05);
  const id = setInterval(() => {
    for (let i = 0; i < 1000; i++) deadline.putOff();
  }, 1);
  await end;
  clearInterval(id);
  assertEquals(done, ["interrupt", "give up"]);
  // Without a limit there is nothing to put off.
  const endless = started(Infinity);
  for (let i = 0; i < 200_000; i++) endless.deadline.putOff();
  assertEquals([endless.done, endless.deadline.isPast()], [[], false]);
});

import { startInner } from "../../../../lib/tools/kernel/front/inner.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("what has been closed starts no kernel more", async () => {
  const heard = () => {};
  const inner = startInner(Deno.cwd(), true, {
    ...{ onKnocked: heard, onQuestion: heard, onComm: heard, onStray: heard },
    onEnd: heard,
  });
  const kernel = await inner.ready();
  await inner.close();
  // As a cell does that was lost by it.
  await inner.restart();
  assertEquals(await inner.ready() === kernel, true);
});

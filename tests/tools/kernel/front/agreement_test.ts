import { agreement } from "../../../../lib/tools/kernel/front/protection/agreement.ts";
import type { Asked } from "../../../../lib/tools/kernel/front/clients.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";

const asked = (allow_stdin: boolean) =>
  ({ request: { content: { allow_stdin } } }) as unknown as Asked;

Deno.test("where nothing protects, no cell runs before the reader agrees, once", async () => {
  const answers = ["", "no", "yesterday", " Yes "], prompts: unknown[] = [];
  const agree = agreement({
    ask(_, { prompt }) {
      prompts.push(prompt);
      return Promise.resolve(answers.shift()!);
    },
  });
  for (let i = 0; i < 3; i++) {
    const refused = await agree(asked(true));
    assertMatch(refused!.message, /^This Deno cannot keep .*Nothing was run\..*trusted/);
  }
  assertEquals((await agree(asked(false)))?.name, "NotProtected");
  assertEquals(await agree(asked(true)), undefined);
  assertEquals(await agree(asked(true)), undefined);
  assertEquals(await agree(asked(false)), undefined);
  assertEquals(prompts.length, 4);
});

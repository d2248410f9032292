import { agreement } from "../../../../lib/tools/kernel/front/protection/agreement.ts";
import type { Asked } from "../../../../lib/tools/kernel/front/clients.ts";
import { words } from "../../../../lib/tools/kernel/front/words/words.ts";
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
  const { noProtection: why, chooseTrusted: instead } = words();
  const because = { why, instead };
  for (let i = 0; i < 3; i++) {
    const refused = await agree(asked(true), because);
    assertMatch(refused!.message, /^This Deno cannot keep .*Nothing was run\..*trusted/);
  }
  assertEquals((await agree(asked(false), because))?.name, "NotProtected");
  assertEquals(await agree(asked(true), because), undefined);
  assertEquals(await agree(asked(true), because), undefined);
  assertEquals(await agree(asked(false), because), undefined);
  assertEquals(prompts.length, 4);
});

import { assertEquals } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

Deno.test("every task that is called in a wrong way says how this user calls it", () =>
  inFolder(async (folder) => {
    for (const task of ["start", "run", "book", "product", "train", "zh"] as const) {
      for (
        const [env, command] of [
          [{ npm_command: "exec" }, "npx -y deno@2 task"],
          [{ npm_command: "" }, "deno task"],
        ] as const
      ) {
        const { code, stderr } = await ended(
          startTask(task, ["--none"], folder, { env }),
        );
        const usage = stderr.split("\n")[1]!;
        assertEquals(code, 2);
        assertEquals(usage.startsWith(`Usage: ${command} ${task} [`), true, usage);
      }
    }
  }));

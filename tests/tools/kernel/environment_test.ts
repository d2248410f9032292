import { join } from "node:path";
import config from "../../../deno.json" with { type: "json" };
import testConfig from "../../deno.json" with { type: "json" };
import { ENVIRONMENT, kernelEnvironment } from "../../../lib/tools/kernel/environment.ts";
import { readNotebook, writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { assertEquals } from "../../assert.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";
import { ended, startTask } from "../tasks/task.ts";

Deno.test("a kernel is told where programs and the home are, and to use no colours", () => {
  const environment = kernelEnvironment();
  assertEquals(environment.NO_COLOR, "1");
  assertEquals(environment.PATH, Deno.env.get("PATH"));
  const others = Object.keys(environment).filter((name) => !ENVIRONMENT.includes(name));
  assertEquals(others, ["NO_COLOR"]);
});

Deno.test("no variable that a kernel is told can hold a secret by its name", () => {
  const secrets = ENVIRONMENT.filter((name) =>
    /token|key|secret|passw|auth|cred|cookie|session/i.test(name)
  );
  assertEquals(secrets, []);
});

Deno.test("what starts kernels may read what they are told", () => {
  const { start, run } = config.permissions, { test } = testConfig.permissions;
  for (const { env } of [start, run, test]) {
    assertEquals(ENVIRONMENT.filter((name) => !env.includes(name)), []);
  }
  assertEquals(new Set(run.env), new Set([...ENVIRONMENT, "npm_command"]));
});

Deno.test("a cell sees no token of whoever runs the notebook, nor does what it starts", () =>
  inFolder(async (folder) => {
    const cells = [
      "console.log(Deno.env.get('A_TOKEN'))",
      `const { stdout } = await new Deno.Command(Deno.execPath(), {
        args: ["eval", "console.log(Deno.env.get('A_TOKEN'), Deno.env.has('PATH'))"],
      }).output();
      console.log(new TextDecoder().decode(stdout));`,
    ];
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook(...cells));
    const task = startTask("run", ["a.ipynb"], folder, { env: { A_TOKEN: "secret" } });
    assertEquals((await ended(task)).code, 0);
    const texts = (await readNotebook(path)).cells.map(({ outputs }) =>
      outputs?.[0]?.text
    );
    assertEquals(texts, ["undefined\n", "undefined true\n\n"]);
  }));

import { assertEquals, assertMatch } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

Deno.test("lab says how to get Jupyter where there is none", () =>
  inFolder(async (folder) => {
    // No program may be run, so there is none.
    const permissions = ["--allow-read=./", "--allow-env=PATH,JUPYTER_PATH"];
    const { code, stdout, stderr } = await ended(
      startTask("lab.ts", permissions, [], folder),
    );
    assertEquals({ code, stdout }, { code: 1, stdout: "" });
    assertMatch(stderr, /^There is no Jupyter .*: pip install jupyterlab\n.*\n$/);
  }));

Deno.test("the kernel that lab offers is Deno, told where to listen by a file", async () => {
  const path = "../../../lib/tools/kernel/jupyter/kernels/deno/kernel.json";
  const { default: spec } = await import(path, { with: { type: "json" } });
  assertEquals(spec.argv, ["deno", "jupyter", "--kernel", "--conn", "{connection_file}"]);
  assertEquals([spec.display_name, spec.language], ["Deno", "typescript"]);
});

import { join } from "node:path";
import { assertEquals, assertMatch } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

Deno.test("lab says how to get Jupyter where there is none", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    // No program may be run, so there is none.
    const { code, stdout, stderr } = await ended(startTask("lab", [], folder, "run"));
    assertEquals({ code, stdout }, { code: 1, stdout: "" });
    assertMatch(stderr, /^There is no Jupyter .*: pip install jupyterlab\n.*\n$/);
  }));

Deno.test("lab says that there is no course", () =>
  inFolder(async (folder) => {
    const { code, stderr } = await ended(startTask("lab", [], folder));
    const message = 'Cannot open the course: "notebooks" must be a folder, there is none';
    assertEquals({ code, stderr }, { code: 1, stderr: `${message}\n` });
  }));

Deno.test("the kernel that lab offers is Deno, told where to listen by a file", async () => {
  const path = "../../../lib/tools/kernel/jupyter/kernels/deno/kernel.json";
  const { default: spec } = await import(path, { with: { type: "json" } });
  assertEquals(spec.argv, ["deno", "jupyter", "--kernel", "--conn", "{connection_file}"]);
  assertEquals([spec.display_name, spec.language], ["Deno", "typescript"]);
});

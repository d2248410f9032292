import { delimiter, join } from "node:path";
import { assertEquals, assertMatch } from "../../assert.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { ended, startTask } from "./task.ts";

Deno.test("lab says how to get Jupyter where there is none", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    // No program may be run, so there is none.
    const { code, stdout, stderr } = await ended(
      startTask("lab", [], folder, { without: "run" }),
    );
    assertEquals({ code, stdout }, { code: 1, stdout: "" });
    assertMatch(stderr, /^There is no Jupyter .*: pip install jupyterlab\n.*\n$/);
  }));

Deno.test("lab says that there is no course", () =>
  inFolder(async (folder) => {
    const { code, stderr } = await ended(startTask("lab", [], folder));
    const message = 'Cannot open the course: "notebooks" must be a folder, there is none';
    assertEquals({ code, stderr }, { code: 1, stderr: `${message}\n` });
  }));

Deno.test("lab opens the first notebook, or the path that it is given", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "notebooks"));
    for (const name of ["01_b.ipynb", "00_a.ipynb"]) {
      await Deno.writeTextFile(join(folder, "notebooks", name), "");
    }
    // A Jupyter that says how it was called.
    const jupyter = join(folder, "jupyter-lab");
    await Deno.writeTextFile(jupyter, '#!/bin/sh\necho "$(basename "$PWD"): $*"\n');
    await Deno.chmod(jupyter, 0o755);
    const env = { PATH: `${folder}${delimiter}/usr/bin${delimiter}/bin` };
    const lab = (...args: string[]) => ended(startTask("lab", args, folder, { env }));
    const said = async (...args: string[]) => (await lab(...args)).stdout;
    assertEquals(await said(), "notebooks: 00_a.ipynb\n");
    assertEquals(
      await said("--no-browser", "01_b.ipynb"),
      "notebooks: --no-browser 01_b.ipynb 00_a.ipynb\n",
    );
  }));

Deno.test("the kernel that lab offers is Deno, told where to listen by a file", async () => {
  const path = "../../../lib/tools/kernel/jupyter/kernels/deno/kernel.json";
  const { default: spec } = await import(path, { with: { type: "json" } });
  assertEquals(spec.argv, ["deno", "jupyter", "--kernel", "--conn", "{connection_file}"]);
  assertEquals([spec.display_name, spec.language], ["Deno", "typescript"]);
});

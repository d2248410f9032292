import { delimiter, join, resolve } from "node:path";
import { kernelSpec } from "../../../lib/tools/kernel/jupyter/kernel_spec.ts";
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

Deno.test("lab offers both kernels, from wherever this project lies", async () => {
  const folder = "lib/tools/kernel/jupyter/kernels";
  const home = "{resource_dir}/../../../../../..";
  const offered = [["deno", false], ["deno-headlight-trusted", true]] as const;
  for (const [name, isTrusted] of offered) {
    const spec = JSON.parse(await Deno.readTextFile(`${folder}/${name}/kernel.json`));
    assertEquals(spec, kernelSpec({ deno: "deno", home, isTrusted }));
    const real = (part: string) =>
      resolve(part.replace("{resource_dir}", join(folder, name)));
    const config = spec.argv.find((part: string) => part.startsWith("--config="));
    assertEquals(real(config.replace("--config=", "")), resolve("deno.json"));
    const server = spec.argv.find((part: string) => part.endsWith("serve_kernel.ts"));
    assertEquals(real(server), resolve("lib/tools/tasks/serve_kernel.ts"));
  }
  const names = Array.from(Deno.readDirSync(folder), ({ name }) => name);
  assertEquals(names.sort(), offered.map(([name]) => name).sort());
});

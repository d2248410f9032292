import { join } from "node:path";
import { kernelsFolder } from "../../../../lib/tools/kernel/jupyter/data_folder.ts";
import {
  installKernels,
  KERNELS,
  uninstallKernels,
} from "../../../../lib/tools/kernel/jupyter/install.ts";
import { statedLanguage } from "../../../../lib/tools/ipynb/language.ts";
import { assertEquals, assertRejects, assertThrows } from "../../../assert.ts";
import { inFolder } from "../../runner/made_notebook.ts";
import { ended, startTask } from "../../tasks/task.ts";

Deno.test("the kernels go where Jupyter's documentation says, on every system", () => {
  const at = (os: typeof Deno.build.os, variables: Record<string, string>) =>
    kernelsFolder({ os, variable: (name) => variables[name] });
  assertEquals(at("linux", { HOME: "/h" }), "/h/.local/share/jupyter/kernels");
  assertEquals(at("linux", { HOME: "/h", XDG_DATA_HOME: "/d" }), "/d/jupyter/kernels");
  assertEquals(at("darwin", { HOME: "/h" }), "/h/Library/Jupyter/kernels");
  assertEquals(at("windows", { APPDATA: "/a" }), "/a/jupyter/kernels");
  assertEquals(at("linux", { HOME: "/h", JUPYTER_DATA_DIR: "/j" }), "/j/kernels");
  assertThrows(() => at("windows", { HOME: "/h" }), TypeError, "APPDATA");
});

Deno.test("kernels are installed with absolute paths, again too, and removed", () =>
  inFolder(async (folder) => {
    const options = { deno: "/bin/deno", home: "/headlight" };
    for (let i = 0; i < 2; i++) {
      assertEquals(await installKernels(folder, options), [
        "Deno (Headlight)",
        "Deno (Headlight, trusted)",
      ]);
    }
    const text = await Deno.readTextFile(join(folder, "deno-headlight/kernel.json"));
    const { argv, interrupt_mode } = JSON.parse(text);
    assertEquals([argv[0], interrupt_mode], ["/bin/deno", "message"]);
    assertEquals(argv.includes("/headlight/lib/tools/tasks/serve_kernel.ts"), true);
    assertEquals(await uninstallKernels(folder), 2);
    assertEquals(await uninstallKernels(folder), 0);
    assertEquals(Array.from(Deno.readDirSync(folder)), []);
  }));

Deno.test("a kernel of somebody else is left alone", () =>
  inFolder(async (folder) => {
    const path = join(folder, KERNELS[0].name);
    await Deno.mkdir(path);
    for (const text of ["{", "null", '{"argv": ["python"]}']) {
      await Deno.writeTextFile(join(path, "kernel.json"), text);
      const options = { deno: "deno", home: "/h" };
      await assertRejects(
        () => installKernels(folder, options),
        TypeError,
        "somebody else's",
      );
      await assertRejects(() => uninstallKernels(folder), TypeError, "somebody else's");
      assertEquals(await Deno.readTextFile(join(path, "kernel.json")), text);
    }
  }));

Deno.test("a notebook saved under either kernel is one of ours", () => {
  for (const { name } of KERNELS) {
    assertEquals(statedLanguage({ kernelspec: { name } })?.isOurs, true);
  }
});

Deno.test("the task says what it did, and what it needs", () =>
  inFolder(async (folder) => {
    const env = { JUPYTER_DATA_DIR: folder };
    const task = (...args: string[]) => ended(startTask("kernel", args, folder, { env }));
    const { code, stdout } = await task("--install");
    assertEquals(code, 0);
    assertEquals(
      stdout.split("\n")[0],
      `Installed in ${folder}/kernels: Deno (Headlight), Deno (Headlight, trusted)`,
    );
    assertEquals(
      (await task("--uninstall")).stdout,
      `Removed 2 kernels from ${folder}/kernels\n`,
    );
    assertEquals((await task()).code, 2);
    assertEquals((await task("--install", "--uninstall")).code, 2);
  }));

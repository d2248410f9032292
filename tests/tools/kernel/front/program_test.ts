import { assert, assertEquals } from "../../../assert.ts";
import { inFolder } from "../../runner/made_notebook.ts";
import { chooseConnection } from "../../../../lib/tools/kernel/connection.ts";
import { readConnection } from "../../../../lib/tools/kernel/front/connection_file.ts";
import { kernelSpec } from "../../../../lib/tools/kernel/jupyter/kernel_spec.ts";
import { connectTo, type FrontEnd, startProgram } from "./front_client.ts";

/** Lets a cell open a port, which is there as long as the kernel that executes cells. */
async function portOfCell(end: Pick<FrontEnd, "execute">): Promise<number> {
  const { shown: [port] } = await end.execute(
    "const { addr } = Deno.listen({ hostname: '127.0.0.1', port: 0 }); addr.port",
  );
  (await Deno.connect({ port: Number(port) })).close();
  return Number(port);
}

/** Waits until nobody listens at a port; gives up after a minute. */
async function gone(port: number): Promise<boolean> {
  for (const limit = Date.now() + 60_000; Date.now() < limit;) {
    const connection = await Deno.connect({ port }).catch(() => undefined);
    if (connection === undefined) return true;
    connection.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

Deno.test("a kernel whose parent is killed ends, and takes the kernel behind with it", () =>
  inFolder(async (folder) => {
    const { file, key } = chooseConnection();
    await Deno.writeTextFile(`${folder}/c.json`, file);
    await Deno.writeTextFile(
      `${folder}/parent.ts`,
      `const [program, ...args] = Deno.args;
       await new Deno.Command(program!, { args, stdin: "null" }).spawn().status;`,
    );
    const spec = kernelSpec({
      deno: Deno.execPath(),
      home: Deno.cwd(),
      isTrusted: true,
    });
    const argv = spec.argv.map((arg) => arg.replace("{connection_file}", "c.json"));
    await using parent = new Deno.Command(Deno.execPath(), {
      args: ["run", "-q", `--allow-run=${Deno.execPath()}`, "parent.ts", ...argv],
      cwd: folder,
    }).spawn();
    const end = await connectTo(file, key);
    const port = await portOfCell(end);
    parent.kill("SIGKILL");
    await parent.status;
    assert(await gone(readConnection(file).ports.shell));
    assert(await gone(port));
    end.hangUp();
  }));

Deno.test("a kernel that is killed takes the kernel behind with it", () =>
  inFolder(async (folder) => {
    const end = await startProgram(folder, true);
    const port = await portOfCell(end);
    end.process.kill("SIGKILL");
    await end.process.status;
    assert(await gone(port));
    end.hangUp();
  }));

Deno.test("a kernel ends when it is told to, and takes the kernel behind with it", () =>
  inFolder(async (folder) => {
    const end = await startProgram(folder, true);
    const port = await portOfCell(end);
    await end[Symbol.asyncDispose]();
    assertEquals((await end.process.status).code, 0);
    assert(await Deno.connect({ port }).then(() => false, () => true));
  }));

Deno.test("a signal to end ends a kernel, also from the middle of a loop", () =>
  inFolder(async (folder) => {
    const end = await startProgram(folder, true);
    const { promise: runs, resolve } = Promise.withResolvers<void>();
    end.onPublished = ({ type }) => type === "stream" && resolve();
    end.execute("console.log('runs'); await 0; for (;;);");
    await runs;
    end.process.kill("SIGTERM");
    assertEquals((await end.process.status).code, 0);
    end.hangUp();
  }));

Deno.test("a kernel whose connection file makes no sense says so", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/c.json`, '{"transport": "ipc"}');
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "-q",
        "-A",
        `${Deno.cwd()}/lib/tools/tasks/serve_kernel.ts`,
        "c.json",
      ],
      cwd: folder,
    }).output();
    const message =
      "Cannot start the kernel: the connection file must have the transport tcp, it has ipc\n";
    assertEquals([code, new TextDecoder().decode(stderr)], [1, message]);
  }));

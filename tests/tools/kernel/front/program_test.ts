import { assert, assertEquals } from "../../../assert.ts";
import { inFolder } from "../../runner/made_notebook.ts";
import { startProgram } from "./front_client.ts";

Deno.test("a kernel ends when it is told to, and takes the kernel behind with it", () =>
  inFolder(async (folder) => {
    const end = await startProgram(folder, true);
    const { shown: [port] } = await end.execute(
      "const { addr } = Deno.listen({ hostname: '127.0.0.1', port: 0 }); addr.port",
    );
    (await Deno.connect({ port: Number(port) })).close();
    await end[Symbol.asyncDispose]();
    assertEquals((await end.process.status).code, 0);
    const isThere = await Deno.connect({ port: Number(port) }).then(
      () => true,
      () => false,
    );
    assert(!isThere);
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

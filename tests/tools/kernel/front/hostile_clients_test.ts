import { assert, assertEquals, assertThrows } from "../../../assert.ts";
import { encodeRequest } from "../../../../lib/tools/kernel/wire/messages.ts";
import { connect } from "../../../../lib/tools/kernel/wire/zmtp.ts";
import { chooseConnection } from "../../../../lib/tools/kernel/connection.ts";
import { readConnection } from "../../../../lib/tools/kernel/front/connection_file.ts";
import { startFront } from "../../../../lib/tools/kernel/front/front.ts";
import { connectTo, startFrontEnd } from "./front_client.ts";

const hostname = "127.0.0.1";

Deno.test("garbage on every port, and half a handshake, hurt nobody", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  const open: Deno.TcpConn[] = [];
  for (const port of Object.values(end.ports)) {
    for (let i = 0; i < 20; i++) {
      const connection = await Deno.connect({ hostname, port });
      open.push(connection);
      const garbage = crypto.getRandomValues(new Uint8Array(5000));
      // A few begin as they should.
      if (i % 4 === 0) garbage.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0]);
      if (i % 2 === 0) await connection.write(garbage).catch(() => 0);
    }
  }
  assertEquals((await end.execute("1 + 1")).shown, ["2"]);
  open.forEach((connection) => connection.close());
  assertEquals((await end.execute("1 + 2")).shown, ["3"]);
});

Deno.test("what is not signed, or was heard before, is not executed", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  const socket = await connect(end.ports.shell!, "DEALER");
  const message = (id: string) => ({
    type: "execute_request",
    id,
    content: { code: "globalThis.count = (globalThis.count ?? 0) + 1", silent: false },
  });
  await socket.send(encodeRequest("another key", "session", message("a")));
  const right = encodeRequest(end.key, "session", message("b"));
  for (let i = 0; i < 3; i++) await socket.send(right);
  const broken = encodeRequest(end.key, "session", message("c"));
  broken[2]![0] = 0;
  await socket.send(broken);
  await socket.send([new Uint8Array(0)]);
  // Its own answer comes back to it once the rest has been read.
  await socket.send(encodeRequest(end.key, "session", {
    type: "execute_request",
    id: "d",
    content: { code: "0", silent: false },
  }));
  for await (const bytes of socket.received()) {
    if (new TextDecoder().decode(bytes).includes('"msg_id":"d"')) break;
  }
  socket.close();
  assertEquals((await end.execute("globalThis.count")).shown, ["1"]);
});

Deno.test("a hundred front ends at once all get their answers", async () => {
  const { file, key } = chooseConnection();
  const front = startFront({
    listening: readConnection(file),
    directory: Deno.cwd(),
    isTrusted: true,
  });
  const ends = await Promise.all(Array.from({ length: 100 }, () => connectTo(file, key)));
  const answers = await Promise.all(ends.map((end, i) => end.execute(String(i))));
  assertEquals(answers.map(({ shown }) => shown), ends.map((_, i) => [String(i)]));
  ends.forEach((end) => end.hangUp());
  await front.close();
});

Deno.test("two hundred megabytes of output pass, and the next cell answers", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  const code = `for (let i = 0; i < 200; i++) {
      console.log(String(i).padEnd(1_000_000, "x"));
      await new Promise((resolve) => setTimeout(resolve));
    }`;
  const { shown, reply } = await end.execute(code);
  assertEquals(reply.status, "ok");
  const size = shown.reduce((sum, text) => sum + text.length, 0);
  assert(size > 200_000_000, `Only ${size} characters came`);
  assertEquals((await end.execute("1")).shown, ["1"]);
});

Deno.test("a heart beats, and a message that is too long ends only its connection", async () => {
  await using end = await startFrontEnd(Deno.cwd());
  const heart = await connect(end.ports.hb!, "DEALER").catch(() => undefined);
  assertEquals(heart, undefined);
  const socket = await connect(end.ports.shell!, "DEALER");
  await socket.send(Array.from({ length: 5000 }, () => new Uint8Array(1)));
  for await (const bytes of socket.received()) assertEquals(bytes.length, 0);
  socket.close();
  assertEquals((await end.execute("1")).shown, ["1"]);
});

Deno.test("a connection file whose ports are none is refused by their name", () => {
  const ports = {
    shell_port: 1,
    control_port: 2,
    iopub_port: 3,
    stdin_port: 4,
    hb_port: 5,
  };
  for (const port of [0, -1, 65536, 1.5, "7", null, undefined, {}]) {
    assertThrows(
      () => readConnection(JSON.stringify({ ...ports, stdin_port: port })),
      TypeError,
      "Cannot start the kernel: the connection file must have a stdin_port, it has",
    );
  }
});

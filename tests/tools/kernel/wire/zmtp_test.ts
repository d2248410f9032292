import { joinBytes } from "../../../../lib/text/bytes.ts";
import { encodeFrames } from "../../../../lib/tools/kernel/wire/frames.ts";
import { connect } from "../../../../lib/tools/kernel/wire/zmtp.ts";
import { assertEquals, assertRejects } from "../../../assert.ts";

/** A peer that says what kind of socket it is; its port and how to close it. */
function peer(type: string) {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const encode = (text: string) => new TextEncoder().encode(text);
  const greeting = new Uint8Array(64);
  greeting.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0]);
  greeting.set(encode("NULL"), 12);
  const property = encode(
    `\x0bSocket-Type\0\0\0${String.fromCharCode(type.length)}${type}`,
  );
  const ready = encodeFrames([joinBytes([encode("\x05READY"), property])], true);
  const served = listener.accept().then(async (connection) => {
    await connection.write(joinBytes([greeting, ready]));
    while (await connection.read(new Uint8Array(1000)).catch(() => null) !== null);
    connection.close();
  });
  return { port: listener.addr.port, close: () => (listener.close(), served) };
}

Deno.test("connect() takes the peers that belong to a kind of socket", async () => {
  for (const [own, other] of [["SUB", "PUB"], ["DEALER", "ROUTER"]] as const) {
    const { port, close } = peer(other);
    (await connect(port, own)).close();
    await close();
  }
});

Deno.test("connect() refuses another kernel's socket of another kind", async () => {
  for (const [own, other] of [["SUB", "ROUTER"], ["DEALER", "PUB"]] as const) {
    const { port, close } = peer(other);
    const expected = { SUB: "PUB", DEALER: "ROUTER" }[own];
    await assertRejects(
      () => connect(port, own),
      Error,
      `what listens is no ${expected}`,
    );
    await close();
  }
});

Deno.test("connect() says that nobody listens", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  const error = await assertRejects(() => connect(port, "SUB"), Error);
  assertEquals(error instanceof Deno.errors.ConnectionRefused, true);
});

Deno.test("connect() gives up at once where somebody hangs up, and leaves no timer", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const served = listener.accept().then((connection) => connection.close());
  const { setTimeout, clearTimeout } = globalThis;
  const left = new Set<unknown>();
  Object.assign(globalThis, {
    setTimeout(...args: Parameters<typeof setTimeout>) {
      const timer = setTimeout(...args);
      left.add(timer);
      return timer;
    },
    clearTimeout(timer: number) {
      left.delete(timer);
      clearTimeout(timer);
    },
  });
  try {
    await assertRejects(() => connect(listener.addr.port, "SUB"), Error);
    assertEquals(left.size, 0);
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    await served;
    listener.close();
  }
});

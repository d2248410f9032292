import { joinBytes } from "../../../../lib/text/bytes.ts";
import { peerOf } from "../../../../lib/tools/kernel/wire/peer.ts";
import { assertEquals } from "../../../assert.ts";

/** A connection that takes so many bytes at a time, and keeps them; it may break off. */
function connection(most = Infinity, last = Infinity) {
  const writes: Uint8Array[] = [];
  const taken = {
    async write(bytes: Uint8Array) {
      await Promise.resolve();
      if (writes.length === last) throw new Deno.errors.BrokenPipe();
      writes.push(bytes.slice(0, most));
      return Math.min(most, bytes.length);
    },
    close() {},
  };
  return { writes, taken: taken as unknown as Deno.Conn };
}

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);

Deno.test("a peer gets all that is said, in order, and short things together", async () => {
  const { writes, taken } = connection();
  const peer = peerOf(taken);
  const said = [bytes(3, 1), bytes(5, 2), bytes(70_000, 3), bytes(2, 4), bytes(1, 5)];
  const sent = said.map((piece) => peer.write(piece));
  await sent.at(-1);
  assertEquals(writes.map(({ length }) => length), [8, 70_000, 3]);
  await peer.write(bytes(7, 6));
  assertEquals(joinBytes(writes), joinBytes([...said, bytes(7, 6)]));
});

Deno.test("a peer that takes little at a time gets all, and what is said meanwhile", async () => {
  const { writes, taken } = connection(4);
  const peer = peerOf(taken);
  const first = peer.write(bytes(10, 1));
  await Promise.resolve();
  await Promise.resolve();
  const second = peer.write(bytes(6, 2));
  await Promise.all([first, second]);
  assertEquals(joinBytes(writes), joinBytes([bytes(10, 1), bytes(6, 2)]));
});

Deno.test("a peer that breaks off holds up nobody", async () => {
  const { writes, taken } = connection(4, 1);
  const peer = peerOf(taken);
  await peer.write(bytes(10, 1));
  await peer.write(bytes(3, 2));
  assertEquals(writes.length, 1);
});

import { createHmac } from "node:crypto";
import { sign } from "../../../../lib/tools/kernel/wire/sign.ts";
import { assertEquals } from "../../../assert.ts";

const encode = (text: string) => new TextEncoder().encode(text);

Deno.test("sign() is HMAC with SHA-256, whatever the key, again and again", () => {
  // RFC 4231, test case 2.
  assertEquals(
    sign("Jefe", [encode("what do ya want "), encode("for nothing?")]),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
  for (let round = 0; round < 2; round++) {
    for (let length = 1; length < 140; length++) {
      const key = "k".repeat(length - 1) + "é", parts = ["a", "", "b".repeat(length)];
      const mac = createHmac("sha256", key).update(parts.join("")).digest("hex");
      assertEquals(sign(key, parts.map(encode)), mac);
    }
  }
});

Deno.test("sign() signs nothing without a key", () => {
  assertEquals(sign("", [encode("a")]), "");
});

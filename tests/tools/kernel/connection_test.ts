import { chooseConnection } from "../../../lib/tools/kernel/connection.ts";
import { assertEquals } from "../../assert.ts";

/** The ports in a connection file. */
const portsIn = (file: string): number[] =>
  Object.entries(JSON.parse(file)).filter(([name]) => name.endsWith("_port"))
    .map(([, port]) => Number(port));

Deno.test("kernels that start one soon after the other share no port", () => {
  const ports = Array.from({ length: 30 }, () => portsIn(chooseConnection().file)).flat();
  assertEquals([ports.length, new Set(ports).size], [150, 150]);
});

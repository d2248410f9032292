/**
 * Scripts as users run them: in a process of their own, that may do nothing.
 *
 * @module
 */
import { assert } from "./assert.ts";

/** Runs a script in the folder of the project, and gives what it prints, which is JSON. */
export async function runScript<Printed>(script: string): Promise<Printed> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "-"],
    cwd: new URL("../", import.meta.url),
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  await input.write(new TextEncoder().encode(script));
  await input.close();
  const { success, stdout, stderr } = await child.output();
  assert(success, new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}

/**
 * Commands as this user can type them.
 *
 * @module
 */

/**
 * How a task is called here: by `deno`, or by `npx`, where that has brought Deno along for
 * this one command.
 *
 * @param task The name of the task, and what follows it.
 */
export function typed(task: string): string {
  const isByNpx = Deno.env.get("npm_command") === "exec";
  return `${isByNpx ? "npx -y deno@2" : "deno"} task ${task}`;
}

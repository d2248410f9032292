/**
 * Opens a page in the reader's browser.
 *
 * @module
 */

/** What opens an address, by system. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  linux: ["xdg-open"],
  windows: ["explorer"],
};

/**
 * Opens an address in the reader's browser, if there is one. Without, the reader has the
 * address still.
 *
 * @param address The address.
 */
export async function openBrowser(address: string): Promise<void> {
  const [command, ...args] = OPENERS[Deno.build.os] ?? [];
  if (command === undefined) return;
  // Asking for it would only puzzle.
  const permission = await Deno.permissions.query({ name: "run", command });
  if (permission.state !== "granted") return;
  try {
    const child = new Deno.Command(command, {
      args: [...args, address],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).spawn();
    // A browser outlives the book.
    child.unref();
  } catch {
    // There is none.
  }
}

/**
 * Firefox, where there is one.
 *
 * @module
 */

/** Where Firefox is, if it is anywhere. */
export const firefoxPath: string | undefined = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
].find((path) => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
});

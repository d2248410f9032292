/**
 * What a page sends to its cells.
 *
 * @module
 */

/** A script that leaves a text where a page finds it: one on a USB stick may not fetch. */
export function sending(key: string, text: string): string {
  const name = JSON.stringify(key);
  return `(globalThis.headlightSent ??= {})[${name}] = ${JSON.stringify(text)};\n`;
}

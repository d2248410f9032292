/**
 * Something repeated until it is as long as a hostile notebook may be.
 *
 * @param text What is repeated.
 * @param length The length.
 */
export function often(text: string, length = 90_000): string {
  return text.repeat(Math.floor(length / text.length));
}

/**
 * What cells say that JSX means.
 *
 * @module
 */

/**
 * What the comments with which a cell opens say of JSX, such as that `jsxImportSource` is
 * `npm:preact`. The kernel remembers it for the cells that follow.
 *
 * @param source The source of the cell.
 */
export function jsxPragmas(source: string): ReadonlyMap<string, string> {
  if (!source.includes("@jsx")) return new Map();
  const comment = /\s*(?:\/\*[^]*?\*\/|\/\/.*)/y;
  let end = 0;
  while (comment.test(source)) end = comment.lastIndex;
  const pragmas = source.slice(0, end).matchAll(/@(jsx\w*)\s+([^\s*]+)/g);
  return new Map(Array.from(pragmas, ([, name = "", value = ""]) => [name, value]));
}

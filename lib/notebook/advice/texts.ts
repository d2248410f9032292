/**
 * Where all may stand: comments and texts.
 *
 * @module
 */

/**
 * Comments and texts, as a part of a pattern. In a template all is text: near enough. A
 * comment that nobody closes goes on to the end.
 */
export const TEXTS =
  /\/\/.*|\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/
    .source;

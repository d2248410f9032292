/**
 * Colours for code that is being written: rough, and quick.
 *
 * @module
 */
import { escapeHtml } from "../../text/escape.ts";

const KEYWORDS =
  "import|from|export|const|let|var|function|return|if|else|for|of|in|while|" +
  "do|break|continue|new|class|extends|async|await|try|catch|finally|throw|typeof|type|" +
  "interface|as|satisfies|switch|case|default|null|undefined|true|false|this|void|yield";

const TOKEN = new RegExp(
  [
    String.raw`(?<c>\/\/[^\n]*|\/\*[^]*?\*\/)`,
    String.raw`(?<s>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\`(?:[^\`\\]|\\.)*\`)`,
    String.raw`(?<![\w$.])(?<n>\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w$])`,
    String.raw`\b(?<k>${KEYWORDS})\b`,
    String.raw`\b(?<f>[A-Za-z_$][\w$]*)(?=\()`,
  ].join("|"),
  "g",
);

/** Code as markup, with a class for each kind of word. */
export function coloured(code: string): string {
  let made = "", last = 0;
  for (const { 0: word, index, groups } of code.matchAll(TOKEN)) {
    const kind = Object.entries(groups!).find(([, found]) => found !== undefined)![0];
    made += `${escapeHtml(code.slice(last, index))}` +
      `<span class="${kind}">${escapeHtml(word)}</span>`;
    last = index + word.length;
  }
  return made + escapeHtml(code.slice(last));
}

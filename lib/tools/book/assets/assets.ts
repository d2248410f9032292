/**
 * The files that all pages share: the style, the scripts, the fonts of formulas.
 *
 * @module
 */
import katexStyle from "katex/dist/katex.min.css" with { type: "text" };
import minisearch from "minisearch" with { type: "text" };
import plotly from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import chaptersStyle from "./styles/chapters.css" with { type: "text" };
import chineseStyle from "./styles/chinese.css" with { type: "text" };
import codeStyle from "./styles/code.css" with { type: "text" };
import contentsStyle from "./styles/contents.css" with { type: "text" };
import contents from "./scripts/contents.js" with { type: "text" };
import copy from "./scripts/copy.js" with { type: "text" };
import figuresStyle from "./styles/figures.css" with { type: "text" };
import firstStyle from "./styles/first.css" with { type: "text" };
import frameStyle from "./styles/frame.css" with { type: "text" };
import icon from "./icon.svg" with { type: "text" };
import language from "./scripts/language.js" with { type: "text" };
import languageChoice from "./scripts/language_choice.js" with { type: "text" };
import listsStyle from "./styles/lists.css" with { type: "text" };
import live from "./scripts/live.js" with { type: "text" };
import makeLive from "../../../notebook/drawing/live/make_live.js" with { type: "text" };
import printStyle from "./styles/print.css" with { type: "text" };
import progress from "./scripts/progress.js" with { type: "text" };
import scrollers from "./scripts/scrollers.js" with { type: "text" };
import runningStyle from "./styles/running.css" with { type: "text" };
import searchStyle from "./styles/search.css" with { type: "text" };
import search from "./scripts/search.js" with { type: "text" };
import letters from "./scripts/letters.js" with { type: "text" };
import narrow from "./scripts/narrow.js" with { type: "text" };
import narrowChart from "./scripts/narrow_chart.js" with { type: "text" };
import stacked from "./scripts/stacked.js" with { type: "text" };
import style from "./styles/style.css" with { type: "text" };
import textStyle from "./styles/text.css" with { type: "text" };
import theme from "./scripts/theme.js" with { type: "text" };
import words from "./scripts/words.js" with { type: "text" };
import { type Content, hashedPath } from "../content_hash.ts";
import { FONTS } from "./fonts.ts";

/** What pages refer to, by what it is for. */
export type AssetName =
  | "style"
  | "first"
  | "chinese"
  | "theme"
  | "page"
  | "plotly"
  | "live"
  | "search"
  | "icon";

/** The shared files of the book. */
export interface Assets {
  /** Their paths from the folder of the book. */
  readonly paths: Readonly<Record<AssetName, string>>;
  /** What they hold, by their paths; the fonts are among them. */
  readonly files: ReadonlyMap<string, Content>;
}

/** The style, in the order in which later rules overrule earlier ones. */
const STYLES = [
  style,
  frameStyle,
  contentsStyle,
  textStyle,
  codeStyle,
  figuresStyle,
  listsStyle,
  chaptersStyle,
  searchStyle,
  runningStyle,
  printStyle,
];

/** Makes the shared files. */
export function sharedFiles(): Assets {
  const files = new Map<string, Content>();
  const add = (path: string, content: Content) => {
    const hashed = hashedPath(path, content);
    files.set(hashed, content);
    return hashed;
  };
  const fonts = new Map(
    Object.entries(FONTS).map((
      [name, bytes],
    ) => [name, add(`assets/${name}.woff2`, bytes)]),
  );
  const paths = {
    style: add("assets/style.css", [withFonts(fonts), ...STYLES.map(short)].join("\n")),
    first: add("assets/first.css", short(firstStyle)),
    chinese: add("assets/chinese.css", short(chineseStyle)),
    theme: add("assets/theme.js", [languageChoice, theme].map(shortScript).join("\n")),
    page: add(
      "assets/page.js",
      [words, contents, copy, language, progress, scrollers, search].map(shortScript)
        .join("\n"),
    ),
    plotly: add("assets/plotly.js", plotly),
    live: add(
      "assets/live.js",
      [makeLive, inScript([letters, stacked, narrowChart, narrow], "narrow"), live]
        .join("\n"),
    ),
    search: add("assets/minisearch.js", asScript(minisearch)),
    icon: add("assets/icon.svg", icon),
  };
  return { paths, files };
}

/** KaTeX's style with the one form of its fonts that all browsers read. */
function withFonts(fonts: ReadonlyMap<string, string>): string {
  return katexStyle.replaceAll(/src:[^;}]*/g, (source) => {
    const name = /fonts\/([\w-]+)\.woff2/.exec(source)?.[1] ?? "";
    const path = fonts.get(name);
    if (path === undefined) {
      throw new TypeError(`KaTeX has a font that is new: "${name}"`);
    }
    return `src:url(${path.slice("assets/".length)}) format("woff2")`;
  });
}

/** A style without its comments and idle blanks: every page waits for it. */
function short(style: string): string {
  return style.replaceAll(/\/\*[^]*?\*\//g, "").split(/("[^"]*")/).map((part) =>
    part.startsWith('"') ? part : part.replaceAll(/\s+/g, " ")
      .replaceAll(/ ?([{};,]) ?/g, "$1").replaceAll(": ", ":")
      .replaceAll(/(?<=[:, (])0(?=\.\d)/g, "").replaceAll(" > ", ">").replaceAll(
        ";}",
        "}",
      )
  ).join("");
}

/** A script without its margins and the comments that have lines of their own. */
function shortScript(script: string): string {
  return script.replaceAll(/^\s*\/\*[^]*?\*\/\n/gm, "").replaceAll(/^\s*\/\/.*\n/gm, "")
    .replaceAll(/^\s+/gm, "");
}

/**
 * Modules of our own as a script that leaves in the page what the last one exports. Each has
 * names of its own.
 */
function inScript(modules: readonly string[], name: string): string {
  const body = modules.join("\n").replaceAll(/^import .*;\n/gm, "").replaceAll(
    /^export (?=function)/gm,
    "",
  );
  return `(() => {\n${body}\nglobalThis.headlight_${name} = ${name};\n})();`;
}

/** A module as a script: pages on a USB stick may not load modules. */
function asScript(module: string): string {
  const statement = /export \{ (\w+) as default \};/;
  const name = statement.exec(module)?.[1];
  if (name === undefined) {
    throw new TypeError("MiniSearch no longer has one default export");
  }
  const body = module.replace(statement, `globalThis.MiniSearch = ${name};`)
    .replace(/\/\/# sourceMappingURL=.*/, "");
  return `(() => {\n${body}\n})();\n`;
}

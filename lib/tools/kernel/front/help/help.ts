/**
 * Help: what a name is, and what may stand here.
 *
 * @module
 */
import type { Json, JsonObject } from "../../../ipynb/json.ts";
import { isObject } from "../../../ipynb/valid/shapes.ts";
import type { Inner } from "../inner.ts";
import type { CellModule, Session } from "../session.ts";
import { words } from "../words/words.ts";
import {
  importAround,
  type Place,
  type Pointed,
  pointed,
  textBefore,
  wordBefore,
} from "./cursor.ts";
import { type LanguageServer, startLanguageServer } from "./language_server.ts";

/** What helps. */
export interface Helper {
  /** What stands at the cursor: signature, documentation, value. */
  inspect(content: JsonObject): Promise<JsonObject>;
  /** What may stand at the cursor. */
  complete(content: JsonObject): Promise<JsonObject>;
  /** Ends what it has started. */
  close(): void;
}

/** What a helper works with. */
export interface HelperParts {
  /** What cells were executed. */
  readonly session: Session;
  /** The kernel behind, which knows values. */
  readonly inner: Inner;
  /** Whether a cell runs; then nobody can ask for a value. */
  readonly isBusy: () => boolean;
}

/** So many completions are shown. */
const MOST = 100;

/** The names that front ends have for kinds of completions. */
const KINDS: Readonly<Record<number, string>> = {
  2: "function",
  3: "function",
  4: "class",
  5: "property",
  6: "instance",
  7: "class",
  8: "class",
  9: "module",
  10: "property",
  14: "keyword",
  21: "instance",
};

/** Makes what helps. The language server takes memory, and is started when it is needed. */
export function helper({ session, inner, isBusy }: HelperParts): Helper {
  let server: LanguageServer | undefined;
  const languages = () => {
    if (server?.isLost()) server = undefined;
    return server ??= startLanguageServer(session.directory);
  };

  async function documentation(code: string, at: Pointed): Promise<string> {
    if (at.word === "") return "";
    const module = session.moduleWith(code);
    const place = placeIn(module, at);
    if (place === undefined) return "";
    const hover = await languages().ask("hover", module.text, place);
    const contents = isObject(hover) && isObject(hover.contents)
      ? hover.contents.value
      : "";
    const text = String(contents ?? "").replaceAll(/```(?:tsx|typescript\w*)/g, "```ts")
      .replaceAll(/\n{3,}/g, "\n\n").replace(/^\(alias\) /m, "");
    return /^```ts\n\s*any\s*```\s*$/.test(text.trim()) ? "" : text;
  }
  async function value({ word, before }: Pointed): Promise<string> {
    const isName = /^\P{Nd}/u.test(word) && !/\.\s*$/.test(before);
    if (!isName || isBusy()) return "";
    const shown = await inner.turn((kernel) =>
      kernel.ask(`
        try {
          const value = (0, eval)(${JSON.stringify(word)});
          if (typeof value === "function") return null;
          const options = { depth: 1, iterableLimit: 6, strAbbreviateSize: 80 };
          return Deno.inspect(value, options).slice(0, 400);
        } catch {
          return null;
        }`)
    );
    return typeof shown === "string"
      ? `${words().now}\n\`\`\`ts\n${shown}\n\`\`\`\n`
      : "";
  }

  return {
    async inspect({ code: text, cursor_pos }) {
      const code = String(text ?? ""), at = pointed(code, Number(cursor_pos ?? 0));
      const parts = [await value(at), await documentation(code, at)].filter(Boolean);
      const markdown = parts.join("\n\n");
      const data: JsonObject = markdown === "" ? {} : {
        "text/markdown": markdown,
        "text/plain": markdown.replaceAll(/```\w*\n?/g, ""),
      };
      return { status: "ok", found: markdown !== "", data, metadata: {} };
    },
    async complete({ code: text, cursor_pos }) {
      const code = String(text ?? ""), before = textBefore(code, Number(cursor_pos ?? 0));
      const word = wordBefore(before);
      const { text: asked, place } = importAround(code, before.length) ??
        inModule(session.moduleWith(code), before);
      const found = place.line < 0
        ? null
        : await languages().ask("completion", asked, place);
      const fitting = itemsOf(found).filter(({ label, detail }) =>
        String(label).toLowerCase().startsWith(word.toLowerCase()) &&
        // What would have to be imported first is no help here.
        !/Update import|Add import/.test(String(detail))
      ).toSorted((a, b) => String(a.sortText) < String(b.sortText) ? -1 : 1);
      // A name that is a type and a value, or stands in several libraries, comes as often.
      const items = [...Map.groupBy(fitting, nameOf).values()].map(([item]) => item!)
        .slice(0, MOST);
      const end = [...before].length, start = end - [...word].length;
      const types = items.map(({ kind, ...item }) => (
        { text: nameOf(item), type: KINDS[Number(kind)] ?? "", start, end }
      ));
      return {
        status: "ok",
        matches: types.map(({ text }) => text),
        cursor_start: start,
        cursor_end: end,
        metadata: { _jupyter_types_experimental: types },
      };
    },
    close: () => server?.close(),
  };
}

/** Where a word of the last cell stands in the module: there, or in the imports above. */
function placeIn(
  { text, lineOf }: CellModule,
  { word, line, character }: Pointed,
): { line: number; character: number } | undefined {
  const lines = text.split("\n"), here = lineOf(line);
  if (lines[here]?.startsWith(word, character)) return { line: here, character };
  const name = new RegExp(
    `(?<![$\\p{ID_Continue}])${RegExp.escape(word)}(?![$\\p{ID_Continue}])`,
    "u",
  );
  const above = lines.findIndex((each) => each.startsWith("import ") && name.test(each));
  if (above < 0) return undefined;
  return { line: above, character: name.exec(lines[above]!)!.index };
}

/** Where what stands before a cursor in the last cell ends in the module. */
function inModule({ text, lineOf }: CellModule, before: string): Place {
  const lines = before.split("\n");
  return { text, place: { line: lineOf(lines.length), character: lines.at(-1)!.length } };
}

/** What a completion puts in the place of what was written. */
const nameOf = ({ insertText, label }: JsonObject) => String(insertText ?? label);

function itemsOf(found: Json): JsonObject[] {
  const items = isObject(found) ? found.items : found;
  return Array.isArray(items) ? items.filter(isObject) : [];
}

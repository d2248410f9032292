/**
 * A file of the library as a text to read: what it says about itself, and its code.
 *
 * @module
 */

/** A piece of a file: a doc comment and the code that it is about. */
export interface Section {
  /** The names that it exports. */
  readonly names: readonly string[];
  /** The doc comment; undefined for code before the first one. */
  readonly doc: Doc | undefined;
  /** The code up to the next doc comment at the margin. */
  readonly code: string;
}

/** A doc comment. */
export interface Doc {
  /** What stands before the first tag, in Markdown. */
  readonly text: string;
  /** Its tags, in order, such as `param`, with their text. */
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** A file of the library. */
export interface Source {
  /** Its path below `lib/`: `stages/score.ts`. */
  readonly path: string;
  /** What the comment of the module says. */
  readonly about: string;
  /** Its pieces, in order. */
  readonly sections: readonly Section[];
}

const DOC = /^\/\*\*.*?\*\/\n?/gms;

/**
 * Takes a file apart.
 *
 * @param path Its path below `lib/`.
 * @param text What it holds.
 */
export function readSource(path: string, text: string): Source {
  const comments = [...text.matchAll(DOC)];
  const sections = comments.map((comment, i): Section => {
    const start = comment.index + comment[0].length;
    const code = text.slice(start, comments[i + 1]?.index).trim();
    return { names: exportedNames(code), doc: parseDoc(comment[0]), code };
  });
  const [first, ...rest] = sections;
  const isModule = first?.doc?.tags.some(({ name }) => name === "module") ?? false;
  const before = text.slice(0, comments[0]?.index).trim();
  return {
    path,
    about: isModule ? first!.doc!.text : "",
    sections: [
      { names: [], doc: undefined, code: before },
      ...(isModule ? [{ names: [], doc: undefined, code: first!.code }] : sections),
      ...(isModule ? rest : []),
    ].filter(({ doc, code }) => doc !== undefined || code !== ""),
  };
}

function exportedNames(code: string): string[] {
  const declared =
    /^export (?:default )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;
  return [...code.matchAll(declared)].map(([, name]) => name!);
}

function parseDoc(comment: string): Doc {
  const lines = comment.trim().replace(/^\/\*\*/, "").replace(/\*\/$/, "").split("\n")
    .map((line) => line.replace(/^ *\* ?/, ""));
  // A tag begins a line; code between fences may have signs of its own.
  const parts: string[][] = [[]];
  let isCode = false;
  for (const line of lines) {
    if (/^```/.test(line)) isCode = !isCode;
    if (!isCode && /^@\w/.test(line)) parts.push([]);
    parts.at(-1)!.push(line);
  }
  const [text = "", ...tags] = parts.map((part) => part.join("\n").trim());
  return {
    text,
    tags: tags.map((tag) => {
      const [, name = "", rest = ""] = /^@(\w+)\s*([\s\S]*)$/.exec(tag) ?? [];
      return { name, text: rest };
    }),
  };
}

/**
 * Where the names of the library are defined.
 *
 * @param door The text of its front door, `lib/mod.ts`.
 * @returns Paths below `lib/`, by the names that are exported from them.
 */
export function definitions(door: string): Map<string, string> {
  const clauses = [
    ...door.matchAll(/^export (?:type )?\{([^}]*)\} from "\.\/([^"]+)"/gm),
  ];
  return new Map(
    clauses.flatMap(([, names = "", path = ""]) =>
      names.split(",").flatMap((name): [string, string][] => {
        const exported = /(\w+)\s*$/.exec(name)?.[1];
        return exported === undefined ? [] : [[exported, path]];
      })
    ),
  );
}

/** The names of axes that the signatures in some files speak of. */
export function axesIn(sources: readonly { readonly text: string }[]): Set<string> {
  const lists = sources.flatMap((
    { text },
  ) => [...text.matchAll(/\bTensor<\[([^\]]*)\]/g)]);
  return new Set(lists.flatMap(([list]) => list.match(/(?<=")\w+(?=")/g) ?? []));
}

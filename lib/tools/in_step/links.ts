/**
 * Where the links of prose lead.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { slugBase } from "../book/markup/slug.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import { inShort } from "./fault.ts";
import { proseFacts } from "./prose_facts.ts";

/** What finds a notebook by its path, if it is there. */
export type FindNotebook = (path: string) => Notebook | undefined;

/**
 * Says which links of a cell lead nowhere, or elsewhere than those of the English cell.
 *
 * @param english The English prose, and the folder in which it stands.
 * @param chinese The Chinese prose, and the folder in which it stands.
 * @param find Finds Chinese notebooks.
 */
export function compareLinks(
  english: { readonly source: string; readonly folder: string },
  chinese: { readonly source: string; readonly path: string },
  find: FindNotebook,
): string[] {
  const folder = dirname(chinese.path);
  const targetOf = (link: string, from: string) =>
    isOutside(link) ? link : normalize(join(from, fileOf(link)));
  const wanted = proseFacts(english.source).links
    .map((link) => targetOf(link, english.folder));
  const links = proseFacts(chinese.source).links;
  const dead = links.filter((link) => !isOutside(link)).flatMap((link) => {
    const file = fileOf(link) === "" ? chinese.path : join(folder, fileOf(link));
    if (!existsSync(file)) return [`the link ${inShort(link)} leads nowhere`];
    const place = link.split("#")[1];
    const target = place === undefined ? undefined : find(normalize(file));
    return target === undefined || placesOf(target).has(slugBase(place!)) ? [] : [
      `the link ${inShort(link)} leads to no heading: headings are Chinese there`,
    ];
  });
  // A notebook of the same name in Chinese, any other file itself.
  const reached = links.map((link) =>
    targetOf(link, link.includes(".ipynb") ? english.folder : folder)
  );
  const isEqual = wanted.toSorted().join("\n") === reached.toSorted().join("\n");
  return [
    ...dead,
    ...isEqual ? [] : [
      `links must lead where those of the English do: ${list(wanted)}, found ${
        list(reached)
      }`,
    ],
  ];
}

const list = (links: readonly string[]) => links.map(inShort).join(", ") || "none";

const isOutside = (link: string) => /^[a-z]+:/i.test(link);

function fileOf(link: string): string {
  return link.split(/[?#]/)[0] ?? "";
}

/** The names of the headings of a notebook. */
function placesOf({ cells }: Notebook): Set<string> {
  const prose = cells.filter(({ cell_type }) => cell_type === "markdown");
  return new Set(prose.flatMap(({ source }) => proseFacts(source).titles.map(slugBase)));
}

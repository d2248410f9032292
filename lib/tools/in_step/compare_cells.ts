/**
 * The cells of a notebook beside those of the English one.
 *
 * @module
 */
import type { LookUp } from "../../text/spoken.ts";
import type { Cell } from "../ipynb/notebook.ts";
import { compareLinks, type FindNotebook } from "./links.ts";
import { compareProse } from "./compare_prose.ts";
import { ENGLISH, englishHash } from "./english_hash.ts";
import { type Fault, inShort } from "./fault.ts";
import { compareOutputs } from "./outputs.ts";

/** Two notebooks of one name. */
export interface Pair {
  /** The name of both files. */
  readonly name: string;
  /** The cells of the English one, and the folder in which it lies. */
  readonly english: { readonly cells: readonly Cell[]; readonly folder: string };
  /** The cells of the Chinese one, and its path. */
  readonly chinese: { readonly cells: readonly Cell[]; readonly path: string };
  /** Gives the Chinese of what is drawn. */
  readonly lookUp: LookUp;
  /** Finds Chinese notebooks by their paths. */
  readonly find: FindNotebook;
}

/** Finds what the cells of two notebooks have otherwise than they should. */
export function compareCells(pair: Pair): Fault[] {
  const { name, english, chinese } = pair;
  const notebook = name;
  const known = new Map(english.cells.map((cell) => [cell.id, cell]));
  const translated = new Set(chinese.cells.map(({ id }) => id));
  const missing = english.cells.filter(({ id }) => !translated.has(id)).map(({ id }) => ({
    notebook,
    cell: id,
    problem: "it is missing: translate it, with the same id",
  }));
  const surplus = chinese.cells.filter(({ id }) => !known.has(id)).map(({ id }) => ({
    notebook,
    cell: id,
    problem: "no English cell has this id: take the cell away, or give it the right id",
  }));
  const both = chinese.cells.filter(({ id }) => known.has(id));
  const order = english.cells.map(({ id }) => id).filter((id) => translated.has(id));
  const moved = both.find(({ id }, i) => id !== order[i]);
  return [
    ...missing,
    ...surplus,
    ...moved === undefined ? [] : [{
      notebook,
      cell: moved.id,
      problem: "cells must stand in the order of the English: move it",
    }],
    ...both.flatMap((cell) =>
      compareCell(pair, known.get(cell.id)!, cell).map((problem) => ({
        notebook,
        cell: cell.id,
        problem,
      }))
    ),
  ];
}

function compareCell(
  { english, chinese, find, lookUp }: Pair,
  before: Cell,
  after: Cell,
) {
  if (before.cell_type !== after.cell_type) {
    return [`it must be ${before.cell_type}, it is ${after.cell_type}`];
  }
  const [wanted, found] = [before, after].map(({ metadata }) => {
    const { [ENGLISH]: _, ...rest } = metadata;
    return JSON.stringify(rest);
  });
  const marks = wanted === found
    ? []
    : [`its metadata must be ${inShort(wanted!)}, it is ${inShort(found!)}`];
  if (before.cell_type === "code") {
    const isEqual = before.source === after.source;
    const code = isEqual ? [] : [
      "its code must be that of the English cell to the byte: copy it, and run the notebook",
    ];
    return [...marks, ...code, ...isEqual ? compareOutputs(before, after, lookUp) : []];
  }
  const links = compareLinks(
    { source: before.source, folder: english.folder },
    { source: after.source, path: chinese.path },
    find,
  );
  return [
    ...marks,
    ...hashFault(before, after),
    ...compareProse(before.source, after.source),
    ...links,
  ];
}

function hashFault(english: Cell, { metadata }: Cell): string[] {
  const stamp = metadata[ENGLISH];
  if (stamp === englishHash(english)) return [];
  return stamp === undefined
    ? ["it does not say which English it translates: look at both, then stamp it"]
    : ["the English has changed: look at both, change the Chinese, then stamp it"];
}

/// <reference lib="dom" />
/**
 * Changes that a reader made: kept in his own browser, or in a link. They are texts; to run
 * them takes a press of a button.
 *
 * @module
 */

/** Changed cells of a page: their new texts, with a hash of the texts that they replace. */
export type Changes = Readonly<Record<string, readonly [was: string, text: string]>>;

const KEY = "headlight-cells";

/** The part of an address that holds changes. */
const HASH = "#cells=";

/** The longest text that is taken from outside. */
const LONGEST = 50_000;

/** The changes of a page that are kept in this browser. */
export function keptChanges(page: string): Changes {
  return checked(all()[page]);
}

/** Keeps the changes of a page in this browser; a browser may keep nothing. */
export function keepChanges(page: string, changes: Changes): void {
  const { [page]: _old, ...others } = all();
  const news = Object.keys(changes).length === 0
    ? others
    : { ...others, [page]: changes };
  try {
    localStorage.setItem(KEY, JSON.stringify(news));
  } catch {
    // They hold for this visit.
  }
}

function all(): Record<string, unknown> {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** The same changes, with a cell as it is now. */
export function withCell(
  changes: Changes,
  cell: { readonly number: number; readonly original: string; readonly source: string },
): Changes {
  const { number, original, source } = cell;
  const { [number]: _old, ...others } = changes;
  if (source === original) return others;
  return { ...others, [number]: [hashOf(original), source] };
}

/** The changes that an address holds, if it holds any. */
export function linkedChanges(hash: string): Changes | undefined {
  if (!hash.startsWith(HASH)) return undefined;
  try {
    const base64 = hash.slice(HASH.length).replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return checked(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The part of an address that holds some changes. */
export function linkTo(changes: Changes): string {
  const bytes = new TextEncoder().encode(JSON.stringify(changes));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const base64 = btoa(text).replaceAll("+", "-").replaceAll("/", "_");
  return HASH + base64.replaceAll("=", "");
}

/** Whoever wrote them, they are texts of cells or nothing. */
function checked(found: unknown): Changes {
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).filter(([index, change]) =>
      /^\d{1,4}$/.test(index) && Array.isArray(change) && change.length === 2 &&
      change.every((text) => typeof text === "string" && text.length <= LONGEST)
    ),
  );
}

/** A short name of a text. */
export function hashOf(text: string): string {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (hash * 33 ^ text.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}

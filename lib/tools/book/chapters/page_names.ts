/**
 * The names of pages.
 *
 * @module
 */

/** The longest name, in bytes: a disk takes 255, and what a file is called while it is
 * written, or a script of the page, is longer. */
const LONGEST = 150;

/** Names that the book has itself, and those that Windows gives to devices. */
const RESERVED = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Names for the pages of notebooks: letters and digits of every script stay, whatever else
 * is a hyphen. No two are the same, on disks that ignore case either.
 *
 * @param names The names of the notebooks' files, without their endings.
 * @returns The names of their pages, without an ending, in the same order.
 */
export function pageNames(names: readonly string[]): string[] {
  const bases = names.map(baseOf);
  const taken = new Set<string>();
  const owners = new Map<string, number>();
  // Who has a name to itself keeps it, whatever others become.
  for (const [i, base] of bases.entries()) {
    const key = folded(base);
    if (!owners.has(key) && !RESERVED.test(key)) {
      owners.set(key, i);
      taken.add(key);
    }
  }
  return bases.map((base, i) => {
    if (owners.get(folded(base)) === i) return base;
    for (let n = 2;; n++) {
      const name = `${base}-${n}`;
      if (taken.has(folded(name))) continue;
      taken.add(folded(name));
      return name;
    }
  });
}

function baseOf(name: string): string {
  const clean = name.normalize("NFC").replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return cut(clean) || "notebook";
}

/** The beginning of a name, as far as it is short enough. */
function cut(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let end = 0;
  for (const sign of name) {
    bytes += encoder.encode(sign).length;
    if (bytes > LONGEST) break;
    end += sign.length;
  }
  return name.slice(0, end);
}

/** What names have in common that a disk may take for the same. */
function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize(
    "NFKC",
  );
}

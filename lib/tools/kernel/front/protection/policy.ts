/**
 * What a protected notebook may do.
 *
 * @module
 */
import { basename, dirname, isAbsolute, sep } from "node:path";
import { realPlace } from "./real_place.ts";

/** What Deno asks before it does something for a cell. */
export interface Question {
  /** What kind of thing it is, such as `read`. */
  readonly permission: string;
  /** What is read, run, …; nothing, if it is about everything of the kind. */
  readonly value?: unknown;
}

/** Whose reading is no matter. */
export interface PolicyOptions {
  /** The folder of the notebook, to which relative paths refer. */
  readonly directory: string;
  /** The folders that may be read, with all that is in them. */
  readonly readable: readonly string[];
}

/** Variables by which packages find out how texts are to look, and where they run. */
const HARMLESS = [
  ...["NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "NODE_V8_COVERAGE", "NODE_DEBUG"],
  // A kernel has none of these.
  ...["NODE_ENV", "CI", "TERM_PROGRAM", "TERM_PROGRAM_VERSION"],
  ...["TF_BUILD", "AGENT_NAME", "TEAMCITY_VERSION"],
];

/** Where packages come from; the kernel itself loads them. */
const REGISTRIES = /^(?:jsr\.io|registry\.npmjs\.org|npm\.jsr\.io)(?::443)?$/;

/**
 * Makes a function that says whether something is allowed.
 *
 * @param options Where the notebook lies, and what it may read.
 */
export function policy(
  { directory, readable }: PolicyOptions,
): (question: Question) => boolean {
  const roots = readable.flatMap((folder) => realPlace(folder) ?? []);
  const isInside = (place: string | undefined) =>
    place !== undefined && roots.some((root) => liesIn(place, root));
  // A cell can go to any folder that it may read, also while a file is being opened, and
  // whoever asks does not say what for: a relative path has to be right from all of them.
  const folders = new Set([directory]);

  function mayRead(path: string): boolean {
    const places = isAbsolute(path)
      ? [realPlace(path)]
      : Array.from(folders, (folder) => realPlace(`${folder}${sep}${path}`));
    if (!places.every(isInside)) return isAbsolute(path) && isNoPackages(path);
    for (const place of places) {
      if (place !== undefined && isFolder(place)) folders.add(place);
    }
    return true;
  }
  // `require` looks for a package in every folder above, and goes on where none is.
  const isNoPackages = (path: string) =>
    basename(path) === "node_modules" &&
    roots.some((root) => liesIn(root, dirname(path))) && !exists(path);
  return ({ permission, value }) => {
    // Whoever asks about everything names nothing.
    if (typeof value !== "string" || value === "") return false;
    if (permission === "read") return mayRead(value);
    if (permission === "env") return HARMLESS.includes(value);
    return permission === "import" && REGISTRIES.test(value);
  };
}

function liesIn(place: string, folder: string): boolean {
  return place === folder ||
    place.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function exists(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch (error) {
    return !(error instanceof Deno.errors.NotFound);
  }
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

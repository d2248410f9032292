/**
 * Whether the Chinese course is in step with the English one.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join, normalize } from "node:path";
import { type Drawn, lookUpIn } from "../../text/spoken.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import { readNotebook, writeNotebook } from "../ipynb/notebook_file.ts";
import { compareCells } from "./compare_cells.ts";
import { conflicts, drawnFaults } from "./drawn.ts";
import { stamped } from "./english_hash.ts";
import type { Fault } from "./fault.ts";

/** Where the course lies in both languages, and what is drawn in Chinese. */
export interface Course {
  /** The folder of the English notebooks; the Chinese ones lie in its folder `zh`. */
  readonly folder: string;
  /** The texts of each notebook, by its name without ending. */
  readonly drawn: Readonly<Record<string, Drawn>>;
}

/** The names of all notebooks in both languages, in order. */
export function namesIn({ folder }: Course): string[] {
  const namesOf = (path: string) =>
    existsSync(path)
      ? Array.from(Deno.readDirSync(path), ({ name }) => name)
        .filter((name) => name.endsWith(".ipynb"))
      : [];
  return [...new Set([...namesOf(folder), ...namesOf(join(folder, "zh"))])].toSorted();
}

/**
 * Finds all that is out of step.
 *
 * @param course The course.
 * @param names Which notebooks are looked at.
 */
export async function faultsIn(
  course: Course,
  names: readonly string[] = namesIn(course),
): Promise<Fault[]> {
  const { folder, drawn } = course;
  const pairs = new Map<string, { english?: Notebook; chinese?: Notebook }>();
  for (const name of namesIn(course)) {
    const [english, chinese] = await Promise.all(
      [join(folder, name), join(folder, "zh", name)].map(readIfThere),
    );
    pairs.set(name, { ...english && { english }, ...chinese && { chinese } });
  }
  const translations = new Map(
    Array.from(
      pairs,
      ([name, { chinese }]) => [normalize(join(folder, "zh", name)), chinese] as const,
    ),
  );
  const find = (path: string) => translations.get(normalize(path));
  const lookUp = lookUpIn(Object.values(drawn));
  const found = names.flatMap((notebook): Fault[] => {
    const { english, chinese } = pairs.get(notebook) ?? {};
    if (english === undefined) {
      return [{ notebook, problem: "there is none in English: take it away" }];
    }
    const texts = drawnFaults(notebook, english, drawn);
    if (chinese === undefined) {
      return [...texts, { notebook, problem: "it is missing in zh/: translate it" }];
    }
    return [
      ...texts,
      ...compareCells({
        name: notebook,
        english: { cells: english.cells, folder },
        chinese: { cells: chinese.cells, path: join(folder, "zh", notebook) },
        lookUp,
        find,
      }),
    ];
  });
  return [...conflicts(drawn), ...found];
}

async function readIfThere(path: string): Promise<Notebook | undefined> {
  return existsSync(path) ? await readNotebook(path) : undefined;
}

/**
 * Writes into a Chinese notebook which English it translates; somebody has looked at it.
 *
 * @param course The course.
 * @param name The name of the notebook.
 */
export async function stamp({ folder }: Course, name: string): Promise<void> {
  const path = join(folder, "zh", name);
  const english = await readNotebook(join(folder, name));
  const chinese = await readNotebook(path);
  const cells = stamped(chinese.cells, english.cells);
  await writeNotebook(path, { ...chinese, cells });
}

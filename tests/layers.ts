/**
 * The house of `lib/`: who may import from whom.
 *
 * @module
 */

/** All files in a folder, as paths in the repository. */
export function filesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(new URL(`../${folder}`, import.meta.url)))
    .flatMap(({ name, isDirectory }) =>
      isDirectory ? filesIn(`${folder}/${name}`) : [`${folder}/${name}`]
    );
}

/** One import: between files of the repository as paths, or of a package by its name. */
export interface Import {
  from: string;
  to: string;
  /** Whether only a type is imported, so that nothing is loaded. */
  typeOnly: boolean;
  /** Whether it is loaded when it is needed, and not before. */
  dynamic?: boolean;
}

/** A room, and what its files may import besides each other. */
interface Room {
  /** Rooms, folders and files of `lib/`. */
  readonly from: readonly string[];
  /** Whether it runs anywhere: without a permission, and without a package. */
  readonly anywhere: boolean;
}

/** Every room of `lib/`, from the ground up; `mod.ts` is the front door, `core.ts` the small one. */
export const ROOMS: Readonly<Record<string, Room>> = {
  text: { from: [], anywhere: true },
  tensor: { from: ["text"], anywhere: true },
  attention: { from: ["text", "tensor"], anywhere: true },
  network: { from: ["text", "tensor", "attention"], anywhere: true },
  plots: { from: ["text", "tensor", "attention"], anywhere: true },
  "core.ts": { from: ["tensor", "attention"], anywhere: true },
  "mod.ts": {
    from: ["tensor", "attention", "network", "plots", "core.ts"],
    anywhere: true,
  },
  notebook: {
    from: ["text", "tensor", "attention", "network", "plots", "mod.ts"],
    anywhere: false,
  },
  page: {
    from: [
      "text",
      "tensor",
      "attention",
      "network",
      "plots",
      "core.ts",
      "mod.ts",
      "notebook",
    ],
    anywhere: false,
  },
  // It reads notebooks and figures, and never the maths: all that it knows of the house.
  tools: {
    from: [
      "text",
      "plots/figure.ts",
      "notebook/drawing/saved_figure.ts",
      "notebook/drawing/svg/latin_signs.ts",
      "notebook/advice",
      "notebook/cells",
      "notebook/drawing/live",
      "notebook/course/drawn.ts",
    ],
    anywhere: false,
  },
};

/** Leaves: folders of a room that import nothing of the house but what all may. */
export const LEAVES = ["notebook/advice", "notebook/cells", "notebook/drawing/live"];

/** Says what is wrong with an import, if something is. */
export function faultOf({ from, to }: Import): string | undefined {
  const room = roomOf(from);
  if (room === undefined) return `${from} stands in no room`;
  const { from: allowed, anywhere } = ROOMS[room]!;
  if (to.includes(":")) {
    return anywhere
      ? `${from} imports ${to}, and lib/${room} needs no package`
      : undefined;
  }
  if (roomOf(to) === undefined) return `${from} imports ${to}, which stands in no room`;
  const isIn = (path: string, place: string) =>
    path === `lib/${place}` || path.startsWith(`lib/${place}/`);
  const leaf = LEAVES.find((leaf) => isIn(from, leaf));
  const may = leaf === undefined ? [room, ...allowed] : [leaf, "text"];
  return may.some((place) => isIn(to, place))
    ? undefined
    : `${from} imports ${to}, and lib/${leaf ?? room} may not`;
}

/** The room of a file. */
function roomOf(path: string): string | undefined {
  const [lib, room = "", ...rest] = path.split("/");
  const isInside = rest.length > 0 || room.endsWith(".ts");
  return lib === "lib" && isInside && Object.hasOwn(ROOMS, room) ? room : undefined;
}

/**
 * The circles of files that import each other, types among them; each file stands in one
 * circle at the most.
 */
export function circlesOf(imports: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const reached = (start: string) => {
    const found = new Set<string>();
    const todo = [start];
    for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
      for (const to of next.get(file) ?? []) {
        if (found.has(to)) continue;
        found.add(to);
        todo.push(to);
      }
    }
    return found;
  };
  const reach = new Map([...next.keys()].map((file) => [file, reached(file)]));
  const circles = new Map<string, string[]>();
  for (const [file, found] of reach) {
    if (!found.has(file)) continue;
    const circle = [...found].filter((other) => reach.get(other)?.has(file)).toSorted();
    circles.set(circle[0]!, circle);
  }
  return [...circles.values()];
}

interface Module {
  specifier: string;
  error?: string;
  dependencies?: Dependency[];
}

interface Dependency {
  specifier: string;
  code?: Resolved;
  type?: Resolved;
  isDynamic?: boolean;
}

interface Resolved {
  specifier?: string;
  error?: string;
}

/**
 * Every import of some modules, as Deno itself reads them: static and dynamic imports,
 * imports of types, and `import("…")` in types; nothing in comments and texts.
 *
 * @param modules Files of the repository by their path, or `data:` addresses.
 */
export async function importsOf(modules: string[]): Promise<Import[]> {
  const root = new URL("../", import.meta.url);
  const addresses = modules.map((module) => new URL(module, root).href);
  const entry = addresses.map((address) => `import ${JSON.stringify(address)};`).join(
    "\n",
  );
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", `data:text/typescript,${encodeURIComponent(entry)}`],
    cwd: root,
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const graph: { modules: Module[] } = JSON.parse(new TextDecoder().decode(stdout));
  const pathOf = (address: string) =>
    address.startsWith(root.href) ? address.slice(root.href.length) : address;

  return graph.modules.filter(({ specifier }) => addresses.includes(specifier))
    .flatMap(({ specifier, error, dependencies = [] }) => {
      if (error !== undefined) throw new Error(error);
      return dependencies.map((
        { specifier: written, code, type, isDynamic },
      ): Import => ({
        from: pathOf(specifier),
        to: pathOf(code?.specifier ?? type?.specifier ?? written),
        typeOnly: code === undefined,
        dynamic: isDynamic === true,
      }));
    });
}

/**
 * The house of `lib/`: who may import from whom.
 *
 * @module
 */

/** One import: between files of the repository as paths, or of a package by its name. */
export interface Import {
  from: string;
  to: string;
  /** Whether only a type is imported, so that nothing is loaded. */
  typeOnly: boolean;
}

/** The floors from the ground up. `mod.ts` is the front door, above what it exports. */
const HOUSE = [
  "tensor",
  "stages",
  "attention",
  "positions",
  "plots",
  "mod.ts",
  "notebook",
  "exercises",
];
/** A wing of its own: it reads notebooks and figures, never the maths. */
const WING = ["runner", "book"];
/** What a figure is, and how it is saved: all that the book knows of the house. */
const FIGURES = [
  "lib/plots/figure.ts",
  "lib/notebook/saved_figure.ts",
];

/** The floors that run anywhere, without a permission and without a package. */
const PURE = HOUSE.slice(0, HOUSE.indexOf("mod.ts") + 1);

/** Says what is wrong with an import, if something is. */
export function faultOf({ from, to, typeOnly }: Import): string | undefined {
  const [floor, above] = floorOf(from);
  if (floor === undefined) return `${from} stands on no floor`;
  if (to.includes(":")) {
    const isPlotlyType = typeOnly && to.startsWith("npm:@types/plotly.js@");
    return PURE.includes(floor) && !isPlotlyType
      ? `${from} imports ${to}, and lib/${floor} needs no package`
      : undefined;
  }
  const [below] = floorOf(to);
  if (below === undefined) return `${from} imports ${to}, which stands on no floor`;
  const isFigure = floor === "book" && FIGURES.includes(to);
  return below === floor || above!.includes(below) || isFigure
    ? undefined
    : `${from} imports ${to}, and lib/${floor} is not above lib/${below}`;
}

/** The floor of a file, and the floors from which it may import. */
function floorOf(path: string): [floor?: string, below?: string[]] {
  const [lib, floor, ...rest] = path.split("/");
  if (lib !== "lib" || floor === undefined) return [];
  if (rest.length === 0 && floor !== "mod.ts") return [];
  const side = [HOUSE, WING].find((floors) => floors.includes(floor));
  return side === undefined ? [] : [floor, side.slice(0, side.indexOf(floor))];
}

interface Module {
  specifier: string;
  error?: string;
  dependencies?: { specifier: string; code?: Resolved; type?: Resolved }[];
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
      return dependencies.map(({ specifier: written, code, type }): Import => ({
        from: pathOf(specifier),
        to: pathOf(code?.specifier ?? type?.specifier ?? written),
        typeOnly: code === undefined,
      }));
    });
}

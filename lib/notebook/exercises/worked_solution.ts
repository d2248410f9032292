/**
 * The code of a solution, as it is shown.
 *
 * @module
 */

const LIBRARY = "@headlight/attention";
const NOTEBOOK = "@headlight/attention/notebook";

/** The width of a line of code. */
const WIDTH = 90;

/**
 * Cuts the function `worked` out of the text of the module that uses it, so that what is
 * shown is what is tested. Before it come the imports that it needs, from where a reader
 * finds them; after it the call of `check`.
 *
 * @param exercise What the exercise is called.
 * @param module The text of the module.
 * @param answer The expression that is checked.
 * @throws {RangeError} If there is no `worked` in the text.
 */
export function workedSolution(
  exercise: string,
  module: string,
  answer = "worked",
): string {
  const worked = /^function worked\b.*?^\}$/ms.exec(module)?.[0];
  if (worked === undefined) {
    throw new RangeError(
      `Cannot show the solution of ${exercise}: a function "worked" is needed, found none`,
    );
  }
  const call = `await check(${exercise}, ${answer});`;
  const words = new Set(`${worked} ${call}`.match(/(?<!\.)\b\w+\b(?!:)/g));
  const imports = [LIBRARY, NOTEBOOK].flatMap((door) => {
    const names = namesBehind(door, module).filter((name) =>
      words.has(name.replace("type ", ""))
    );
    return names.length === 0 ? [] : [importFrom(door, names)];
  });
  return [imports.join("\n"), worked, call].join("\n\n");
}

/** The names of a module that a reader gets from a door: `score`, `type Tensor`. */
function namesBehind(door: string, module: string): string[] {
  const imported = [...module.matchAll(/^import (type )?\{([^}]*)\} from "([^"]*)";$/gm)]
    .filter(([, , , path]) =>
      /^(\.\.\/)+(tensor|attention)\//.test(path!) === (door === LIBRARY)
    )
    .flatMap(([, type = "", names]) =>
      names!.match(/(type )?\w+/g)!.map((name) => type + name)
    );
  if (door === LIBRARY) return sorted(imported);
  const exported = [...module.matchAll(/^export (const|type|interface) (\w+)/gm)]
    .map(([, kind, name]) => kind === "const" ? name! : `type ${name}`);
  return sorted([...imported, ...exported, "check"]);
}

function sorted(names: string[]): string[] {
  const key = (name: string) => name.replace("type ", "").toLowerCase();
  return names.toSorted((a, b) => key(a) < key(b) ? -1 : 1);
}

function importFrom(door: string, names: string[]): string {
  const line = `import { ${names.join(", ")} } from "${door}";`;
  if (line.length <= WIDTH) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${door}";`;
}

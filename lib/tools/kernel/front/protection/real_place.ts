/**
 * Where a path leads.
 *
 * @module
 */
import { dirname, isAbsolute, join, parse, sep } from "node:path";

/** More links than this one after the other are a circle. */
const MOST_LINKS = 40;

/**
 * Where a path leads once every link on the way is followed; what does not exist is taken
 * by its name. Nothing, if the way passes through what is different for every program:
 * there a path does not lead two programs to the same place.
 *
 * @param path An absolute path.
 */
export function realPlace(path: string): string | undefined {
  const { root } = parse(path);
  const todo = path.slice(root.length).split(sep);
  let at = root, links = 0;
  for (let part = todo.shift(); part !== undefined; part = todo.shift()) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      at = dirname(at);
      continue;
    }
    at = join(at, part);
    if (/^\/(?:proc|sys|dev)(?:\/|$)/.test(at)) return undefined;
    const target = linkOf(at);
    if (target === undefined) continue;
    if (++links > MOST_LINKS) return undefined;
    at = isAbsolute(target) ? parse(target).root : dirname(at);
    todo.unshift(...target.slice(isAbsolute(target) ? at.length : 0).split(sep));
  }
  return at;
}

function linkOf(path: string): string | undefined {
  try {
    return Deno.lstatSync(path).isSymlink ? Deno.readLinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}

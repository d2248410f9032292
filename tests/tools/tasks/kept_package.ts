/**
 * The package, made once for all test files.
 *
 * @module
 */
import {
  makePackage,
  type Package,
} from "../../../lib/tools/tasks/package/make_package.ts";
import { kept } from "../../kept.ts";
import { filesIn } from "../../layers.ts";

const ROOT = new URL("../../../", import.meta.url);

/** The package as {@link makePackage} makes it. */
export async function keptPackage(): Promise<Package> {
  const paths = ["README.md", "LICENSE", "deno.json", ...filesIn("lib")];
  const sources = await Promise.all(
    paths.map((path) => Deno.readFile(new URL(path, ROOT))),
  );
  return new Map(await kept("package", sources, async () => [...await makePackage()]));
}

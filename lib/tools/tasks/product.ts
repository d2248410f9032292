/**
 * `deno task product`: makes the WebAssembly module of the fast product from its source in
 * AssemblyScript, or checks that the module there is the one that the source gives.
 *
 * The compiler is large and belongs to this task alone: nobody else downloads it.
 *
 * @module
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readCommandLine, type Syntax } from "./command_line.ts";
import { runTask } from "./run_task.ts";
import { typed } from "./typed.ts";
import { words } from "./words/words.ts";

const FOLDER = new URL("../../tensor/product/", import.meta.url);
const TEXT = new URL("assembly/module_text.ts", FOLDER);
const COMPILER = "npm:assemblyscript@0.28.20/asc";
const SYNTAX: Syntax = {
  action: "make the product",
  options: { check: undefined },
  takesPaths: false,
};
const OPTIONS = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd"];

/** Compiles the source; gives the bytes of the module. */
async function compile(): Promise<Uint8Array> {
  const folder = fileURLToPath(new URL("assembly/", FOLDER));
  const output = await Deno.realPath(await Deno.makeTempDir());
  try {
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: [
        ...["run", "--quiet", "--no-config", `--lock=${folder}asc.lock`, "--frozen"],
        ...["--allow-read", "--allow-env", `--allow-write=${output}`, COMPILER],
        ...[
          "module.as.ts",
          ...OPTIONS,
          "--outFile",
          `${relative(folder, output)}/product.wasm`,
        ],
      ],
      // Elsewhere the compiler would look for a configuration of its own.
      cwd: folder,
    }).spawn().status;
    if (code !== 0) {
      throw new Error("Cannot make the product: its source must compile, it does not");
    }
    return await Deno.readFile(`${output}/product.wasm`);
  } finally {
    await Deno.remove(output, { recursive: true });
  }
}

/** The module as a file of the library. */
function fileOf(bytes: Uint8Array): string {
  const lines = bytes.toBase64().match(/.{1,80}/g)!;
  return `/**
 * The WebAssembly module of \`module.as.ts\`, as text. Made by \`deno task product\`.
 *
 * @module
 */

/** The module's bytes in base64. */
export const WASM = \`
${lines.join("\n")}
\`;
`;
}

/** Makes the module, or checks it; gives the exit code. */
async function product(args: readonly string[]): Promise<number> {
  const { options } = readCommandLine(args, SYNTAX);
  const made = fileOf(await compile());
  const { productIs, productIsNot, productMade } = words();
  if (!options.has("check")) await Deno.writeTextFile(TEXT, made);
  else if (await Deno.readTextFile(TEXT) !== made) {
    console.error(productIsNot(typed("product")));
    return 1;
  }
  console.log(options.has("check") ? productIs : productMade);
  return 0;
}

if (import.meta.main) {
  await runTask({ ...SYNTAX, name: "product", main: product });
}

/**
 * What the kernel says of itself.
 *
 * @module
 */
import type { JsonObject } from "../../ipynb/json.ts";
import { words } from "./words/words.ts";

/** The answer to whoever asks what kernel this is. */
export function kernelInfo(): JsonObject {
  return {
    status: "ok",
    protocol_version: "5.3",
    implementation: "headlight",
    implementation_version: "0.1.0",
    banner: words().banner(Deno.version.deno),
    debugger: false,
    help_links: [
      { text: "Deno", url: "https://docs.deno.com" },
      { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
    ],
    // As Deno's own kernel, so that saved notebooks do not change.
    language_info: {
      name: "typescript",
      version: Deno.version.typescript,
      mimetype: "text/x.typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: "typescript",
      nbconvert_exporter: "script",
    },
  };
}

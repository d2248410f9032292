/**
 * The WebAssembly module: `assembly/module.as.ts`, compiled when it is first needed.
 *
 * It stands as text in a file of its own. Were it imported, the whole library would fail
 * where a page's policy or an old engine refuses it; so the plain loops do the work there.
 *
 * @module
 */
import { WASM } from "./assembly/module_text.ts";

/** The functions of the module, and its memory. */
export interface Wasm {
  /** Where free memory begins, in bytes. */
  readonly start: number;
  /** The memory as numbers; valid until more of it is reserved. */
  readonly singles: Float32Array;
  readonly doubles: Float64Array;
  /** Makes sure that there is memory up to a place, in bytes. */
  reserve(end: number): void;
  multiplyDouble(...numbers: number[]): number;
  multiplySingle(...numbers: number[]): number;
  softmax(at: number, scratch: number, rows: number, width: number): number;
  /** A tight loop: 96 operations each turn. For benches. */
  peak(turns: number, x: number): number;
}

let isPlain = false;
let compiled: Wasm | "refused" | undefined;

/** Whether the plain loops do all the work from now on, as where there is no WebAssembly. */
export function usePlainLoops(plain: boolean): void {
  isPlain = plain;
}

/** The module, or undefined where it cannot be compiled. */
export function wasm(): Wasm | undefined {
  if (isPlain) return undefined;
  compiled ??= compile();
  return compiled === "refused" ? undefined : compiled;
}

function compile(): Wasm | "refused" {
  try {
    const bytes = Uint8Array.from(atob(WASM), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    return new Loaded(exports as unknown as Exports);
  } catch {
    return "refused";
  }
}

type Exports =
  & Pick<Wasm, "multiplyDouble" | "multiplySingle" | "softmax" | "peak">
  & { readonly memory: WebAssembly.Memory };

const PAGE = 65536;

class Loaded implements Wasm {
  // Aligned for vectors, beyond the table of the module.
  readonly start = 4096;
  readonly multiplyDouble;
  readonly multiplySingle;
  readonly softmax;
  readonly peak;
  readonly #memory: WebAssembly.Memory;
  singles: Float32Array;
  doubles: Float64Array;

  constructor({ memory, multiplyDouble, multiplySingle, softmax, peak }: Exports) {
    this.#memory = memory;
    this.multiplyDouble = multiplyDouble;
    this.multiplySingle = multiplySingle;
    this.softmax = softmax;
    this.peak = peak;
    this.singles = new Float32Array(memory.buffer);
    this.doubles = new Float64Array(memory.buffer);
  }

  reserve(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing <= 0) return;
    // By half more than is needed, so that it grows a few times and not each time.
    this.#memory.grow(Math.ceil(missing / PAGE) + Math.ceil(end / PAGE / 2));
    this.singles = new Float32Array(this.#memory.buffer);
    this.doubles = new Float64Array(this.#memory.buffer);
  }
}

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
  packRowsDouble(...numbers: number[]): void;
  packRowsSingle(...numbers: number[]): void;
  packPanelsDouble(...numbers: number[]): void;
  packPanelsSingle(...numbers: number[]): void;
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
    return withMemory(exports as unknown as Exports);
  } catch {
    return "refused";
  }
}

type Exports = Omit<Wasm, "start" | "singles" | "doubles" | "reserve"> & {
  readonly memory: WebAssembly.Memory;
};

const PAGE = 65536;

/** The functions of the module with its memory as numbers, which moves when it grows. */
function withMemory({ memory, ...functions }: Exports): Wasm {
  const loaded = {
    ...functions,
    // Aligned for vectors, beyond the table of the module.
    start: 4096,
    singles: new Float32Array(memory.buffer),
    doubles: new Float64Array(memory.buffer),
    reserve(end: number): void {
      const missing = end - memory.buffer.byteLength;
      if (missing <= 0) return;
      // By half more than is needed, so that it grows a few times and not each time.
      memory.grow(Math.ceil(missing / PAGE) + Math.ceil(end / PAGE / 2));
      loaded.singles = new Float32Array(memory.buffer);
      loaded.doubles = new Float64Array(memory.buffer);
    },
  };
  return loaded;
}

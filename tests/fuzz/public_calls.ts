/**
 * A right call of every public function of `lib/tensor`, `lib/attention` and `lib/network`,
 * in slots.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import { ATTENTION_CALLS } from "./attention_calls.ts";
import { MODEL_CALLS } from "./model_calls.ts";
import { NETWORK_CALLS } from "./network_calls.ts";
import type { Slot } from "./slots.ts";
import { TENSOR_CALLS } from "./tensor_calls.ts";

/** A function and its arguments. */
export interface PublicCall {
  readonly name: string;
  readonly call: (...given: unknown[]) => unknown;
  readonly given: readonly Slot[];
}

/** All of them, by name. */
export const PUBLIC_CALLS: readonly PublicCall[] = [
  ...Object.entries({ ...TENSOR_CALLS, ...ATTENTION_CALLS, ...NETWORK_CALLS }).map(
    ([name, given]) => ({
      name,
      call: library[name as keyof typeof library] as unknown as PublicCall["call"],
      given,
    }),
  ),
  ...Object.entries(MODEL_CALLS).map(([name, { call, given }]) => ({
    name,
    call: call as PublicCall["call"],
    given,
  })),
];

/** The names of all functions that the front door lets out of some folders. */
export async function functionsOf(folders: readonly string[]): Promise<string[]> {
  const files = ["../../lib/core.ts", "../../lib/mod.ts"];
  const door = (await Promise.all(
    files.map((file) => Deno.readTextFile(new URL(file, import.meta.url))),
  )).join("\n");
  const found = door.matchAll(/export \{([^}]*)\} from "\.\/([^"]*)"/g);
  return found.flatMap(([, names, path]) =>
    folders.some((folder) => path!.startsWith(`${folder}/`))
      ? names!.split(",").map((name) => name.trim()).filter((name) =>
        /^[a-z]\w*$/.test(name)
      )
      : []
  ).toArray();
}

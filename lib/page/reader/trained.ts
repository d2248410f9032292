/// <reference lib="dom" />
/**
 * What was trained before and is named in a cell: it is loaded then, and nothing else is.
 *
 * @module
 */
import { make } from "./make.ts";

const { trained = "" } = (document.currentScript as HTMLScriptElement).dataset;
const addresses = trained.split(" ").filter(Boolean).map((each) => each.split("="));
const loaded = globalThis as { headlightTrained?: Record<string, string> };

/** A cell that trains. */
const TRAINS = /\btrain\(/;

/** What makes the model of an experiment: `pairLookup(` that of `pair_lookup`. */
function maker(name: string): RegExp {
  const model = name.replace(/_\d+$/, "").replaceAll(
    /_(\w)/g,
    (_, letter: string) => letter.toUpperCase(),
  );
  return new RegExp(`\\b${model}\\(`);
}

/**
 * Loads what a cell names; for one that trains while nobody watches, also the parameters of
 * the models that its page makes, which may be those that it ends with.
 */
export async function trainedIn(
  source: string,
  unwatched: string | undefined,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [key = "", address = ""] of addresses) {
    const [kind = "", name = ""] = key.split("/");
    const mayEnd = kind === "parameters" && unwatched !== undefined &&
      TRAINS.test(source) && maker(name).test(unwatched);
    if (!source.includes(`"${name}"`) && !mayEnd) continue;
    if (loaded.headlightTrained?.[key] === undefined) await load(address);
    const text = loaded.headlightTrained?.[key];
    if (text !== undefined) found[key] = text;
  }
  return found;
}

/** As a script, since pages on a USB stick may not fetch. */
function load(address: string): Promise<void> {
  return new Promise((done) => {
    const script = make("script", { src: address });
    script.onload = script.onerror = () => done();
    document.head.append(script);
  });
}

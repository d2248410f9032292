/// <reference lib="dom" />
/**
 * What a cell needs besides the frame: it is loaded then, and nothing else is.
 *
 * @module
 */
import { make } from "./make.ts";
import { NEEDS_TRAINED } from "./needs_trained.ts";

const { trained = "", said = "", drawn = "" } =
  (document.currentScript as HTMLScriptElement).dataset;
const addresses = trained.split(" ").filter(Boolean).map((each) => each.split("="));
const loaded = globalThis as { headlightSent?: Record<string, string> };

/** A cell that asks an exercise or a bug for words; to import them is not to ask. */
const ASKS = /\b(?:exercises|bugs)\b/;
const IMPORTS = /^import\b[^;]*;/gm;

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
 * Loads what the page draws, what exercises tell if a cell asks one, and what was trained
 * and the cell names; for one that trains while nobody watches, also the parameters of the
 * models that its page makes, which may be those that it ends with.
 */
export async function sentTo(
  source: string,
  unwatched: string | undefined,
): Promise<Record<string, string>> {
  const needed: [key: string, address: string][] = [["drawn", drawn]];
  if (ASKS.test(source.replaceAll(IMPORTS, ""))) needed.push(["said", said]);
  const asked = new Set(
    Object.keys(NEEDS_TRAINED).filter((name) => source.includes(`exercises.${name}`))
      .map((name) => NEEDS_TRAINED[name]!),
  );
  for (const [key = "", address = ""] of addresses) {
    const [kind = "", name = ""] = key.split("/");
    const mayEnd = kind === "parameters" && unwatched !== undefined &&
      TRAINS.test(source) && maker(name).test(unwatched);
    const isAsked = source.includes(`"${name}"`) || asked.has(key);
    if (isAsked || mayEnd) needed.push([key, address]);
  }
  const found: Record<string, string> = {};
  for (const [key, address] of needed) {
    if (address === "") continue;
    if (loaded.headlightSent?.[key] === undefined) await load(address);
    const text = loaded.headlightSent?.[key];
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

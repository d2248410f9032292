/**
 * What the format of notebooks wants of values.
 *
 * @module
 */
import type { Json, JsonObject } from "../json.ts";
import { inShort } from "./in_short.ts";

/** What a value must be. */
export interface Shape {
  /** In words, such as `a text`. */
  readonly needed: string;
  /** Whether a value is that. */
  readonly fits: (value: Json | undefined) => boolean;
  /** Whether it may be missing. */
  readonly optional?: boolean;
}

/** What the fields of an object must be. */
export type Fields = Readonly<Record<string, Shape>>;

/** Whether a value is an object with names. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the values of a media type are no texts. */
export const isJsonType = (mediaType: string): boolean =>
  /^application\/(.*\+)?json$/.test(mediaType);

const isText = (value: Json | undefined) => typeof value === "string";
const isTexts = (value: Json | undefined) => Array.isArray(value) && value.every(isText);
const isLines = (value: Json | undefined) => isText(value) || isTexts(value);
const isBundle = (value: Json | undefined) =>
  isObject(value) &&
  Object.entries(value).every(([type, item]) => isJsonType(type) || isLines(item));

/** A text. */
export const text: Shape = { needed: "a text", fits: isText };

/** A text, in one piece or as a list of lines. */
export const lines: Shape = { needed: "a text", fits: isLines };

/** A list of texts. */
export const texts: Shape = { needed: "a list of texts", fits: isTexts };

/** An object with names. */
export const names: Shape = { needed: "values by names", fits: isObject };

/** The number of a cell that ran, or of none. */
export const count: Shape = {
  needed: "a whole number or null",
  fits: (value) => value === null || (Number.isSafeInteger(value) && Number(value) >= 0),
};

/** What is shown, by media type. */
export const bundle: Shape = { needed: "texts by media type", fits: isBundle };

/** Files, each by media type. */
export const attachments: Shape = {
  needed: "texts by name and media type",
  fits: (value) => isObject(value) && Object.values(value).every(isBundle),
};

/** What need not be there. */
export const optional = (shape: Shape): Shape => ({ ...shape, optional: true });

/**
 * Says what is wrong with the fields of an object, if something is.
 *
 * @param object The object.
 * @param fields What its fields must be.
 * @param closed Whether it may have no others.
 */
export function fieldFault(
  object: JsonObject,
  fields: Fields,
  closed: boolean,
): string | undefined {
  for (const [name, { needed, fits, optional }] of Object.entries(fields)) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if ((value === undefined && optional) || fits(value)) continue;
    return `must have ${needed} as "${name}", it has ${inShort(value)}`;
  }
  const other = Object.keys(object).find((name) => !Object.hasOwn(fields, name));
  if (!closed || other === undefined) return undefined;
  return `must have no ${JSON.stringify(other)}, it has ${inShort(object[other])}`;
}

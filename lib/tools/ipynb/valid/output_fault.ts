/**
 * Outputs that are none.
 *
 * @module
 */
import type { JsonObject } from "../json.ts";
import type { Output } from "../notebook.ts";
import { joinedOutput } from "../notebook_format.ts";
import { bundle, count, fieldFault, type Fields, lines, names } from "./shapes.ts";
import { text, texts } from "./shapes.ts";

/** What the fields of an output of each type must be. */
export const OUTPUT_FIELDS: Readonly<Record<string, Fields>> = {
  stream: { name: text, text: lines },
  display_data: { data: bundle, metadata: names },
  execute_result: { data: bundle, metadata: names, execution_count: count },
  error: { ename: text, evalue: text, traceback: texts },
};

/** Says what keeps a value from being an output of a notebook, if something does. */
export function outputFault({ output_type, ...rest }: JsonObject): string | undefined {
  const type = String(output_type);
  if (Object.hasOwn(OUTPUT_FIELDS, type)) {
    return fieldFault(rest, OUTPUT_FIELDS[type]!, true);
  }
  const types = Object.keys(OUTPUT_FIELDS).join(", ");
  return `must have a type among ${types}, it has ${JSON.stringify(type)}`;
}

/** The output that a message of a kernel means; it may be none. */
export function outputOf(
  { type: of, content }: { readonly type: string; readonly content: JsonObject },
): Output {
  const type = of === "update_display_data" ? "display_data" : of;
  const fields = Object.keys(OUTPUT_FIELDS[type] ?? {}).flatMap((name) => {
    // Front ends take it for granted.
    const value = content[name] ?? (name === "metadata" ? {} : content[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return joinedOutput({ output_type: type, ...Object.fromEntries(fields) });
}

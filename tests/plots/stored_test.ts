/**
 * The figures are those that were looked at and stored. After a change that is meant, look
 * at them and store them anew:
 *
 *     deno test --allow-read --allow-write tests/plots/stored_test.ts -- --update
 *
 * @module
 */
import type { Figure } from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";
import { figures } from "./figures.ts";

// The others are made of the same parts.
for (const name of ["heatmap", "heads", "bars", "line", "one head"]) {
  Deno.test(`the figure "${name}" is the stored one`, async () => {
    const text = inLines(figures[name]!);
    const file = new URL(`stored/${name.replace(" ", "_")}.json`, import.meta.url);
    if (Deno.args.includes("--update")) await Deno.writeTextFile(file, text);
    assertEquals(JSON.parse(text), JSON.parse(await Deno.readTextFile(file)));
  });
}

/** JSON with a line for each trace and for each part of the layout, so that a change is short. */
function inLines({ data, layout }: Figure): string {
  const traces = data.map((trace) => JSON.stringify(trace));
  const parts = Object.entries(layout).map(([name, part]) =>
    `${JSON.stringify(name)}: ${JSON.stringify(part)}`
  );
  return `{"data": [\n${traces.join(",\n")}\n], "layout": {\n${parts.join(",\n")}\n}}\n`;
}

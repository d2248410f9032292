/**
 * Words, tables and figures under a cell.
 *
 * @module
 */
import type { Forms } from "../surroundings.ts";
import { flushConsole } from "./console.ts";
import { before, display, pause } from "./kernel.ts";

/** What a front end needs to put an output under its cell, in milliseconds. */
const SETTLING = 10;

/** A kernel may garble a message of a megabyte if it is followed at once by another. */
const LONG = { characters: 500_000, pause: 100 };

/** Shows something under the cell; outside a notebook, prints its text. */
export async function show(forms: Forms, id?: string): Promise<void> {
  await send("display_data", forms, id);
}

/** Shows something in the place of what was shown under this id. */
export async function update(forms: Forms, id: string): Promise<void> {
  await send("update_display_data", forms, id);
}

async function send(type: string, data: Forms, id?: string): Promise<void> {
  const output = display();
  if (output === undefined) {
    console.log(data["text/plain"]);
    return;
  }
  flushConsole();
  const transient = id === undefined ? {} : { display_id: id };
  await output.broadcast(type, { data, metadata: {}, transient });
  const isLong = Object.values(data).some(({ length }) => length > LONG.characters);
  if (isLong) await pause(LONG.pause);
  else if (before() === undefined) await pause(SETTLING);
}

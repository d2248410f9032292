import { dirname } from "node:path";
import { languageOf, speak } from "../../../lib/text/language.ts";
import * as library from "../../../lib/mod.ts";
import * as notebook from "../../../lib/notebook/anywhere.ts";
import {
  surroundings,
  useSurroundings,
} from "../../../lib/notebook/session/surroundings.ts";
import type { Answer, Forms } from "../../../lib/page/cells/messages.ts";
import { pageOf } from "../../../lib/page/cells/page.ts";
import { session } from "../../../lib/page/cells/session.ts";
import { findNotebooks } from "../../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import "../../../lib/notebook/mod.ts";
import { assert, assertEquals } from "../../assert.ts";
import { told } from "../told.ts";

/** Runs a notebook; nobody watches some of its cells, and all others show what is saved. */
async function runNotebook(path: string, isSilent: (source: string) => boolean) {
  const shown: Forms[] = [];
  const places: (string | undefined)[] = [];
  const own = surroundings();
  let silent = false;
  const send = (answer: Answer) => {
    if (answer.kind !== "shown") return;
    // What grows is put in the place of what it was.
    const at = answer.place === undefined ? -1 : places.indexOf(answer.place);
    if (at >= 0) shown[at] = answer.forms;
    else places[shown.push(answer.forms) - 1] = answer.place;
  };
  const page = pageOf({ send, isSilent: () => silent });
  useSurroundings(page.surroundings);
  try {
    const { cells } = await readNotebook(path);
    const run = session({
      "@headlight/attention": library,
      "@headlight/attention/notebook": notebook,
    });
    let count = 0;
    for (const { cell_type, source, outputs = [] } of cells) {
      if (cell_type !== "code") continue;
      count++;
      shown.length = places.length = 0;
      silent = isSilent(source);
      const ending = await run.run(source, `cell_${count}`);
      assertEquals([count, ending.kind], [count, "done"], JSON.stringify(ending));
      const saved = outputs.filter(({ data }) => data !== undefined).map(({ data }) =>
        told(data as Forms)
      );
      // What ends as it is known to end shows no curve.
      if (silent) assertEquals(places.filter((place) => place !== undefined), []);
      else assertEquals(shown.map(told), saved, `cell ${count}`);
    }
    assert(count > 5);
  } finally {
    useSurroundings(own);
  }
}

/** A cell that trains. */
const TRAINS = /\btrain\(/;

for (const path of await findNotebooks(["notebooks"])) {
  const { cells } = await readNotebook(path);
  const language = languageOf(dirname(path));
  // Trainings take long; in the pages of real browsers all of them run.
  const trains = cells.some(({ source }) =>
    /\b(?:watch|train|trained\w*)\(/.test(source)
  );
  if (trains) continue;
  Deno.test(`every cell of ${path} shows in a page what is saved`, async () => {
    speak(language);
    try {
      await runNotebook(path, () => false);
    } finally {
      speak("en");
    }
  });
}

for (const path of await findNotebooks(["notebooks"])) {
  const { cells } = await readNotebook(path);
  if (languageOf(dirname(path)) !== "en") continue;
  // The others make small models of their own.
  if (!cells.some(({ source }) => source.includes("trainedRuns("))) continue;
  Deno.test(`${path} shows the same where nobody watches what it trains`, () =>
    runNotebook(path, (source) => TRAINS.test(source)));
}

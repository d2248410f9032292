import { dirname } from "node:path";
import { languageOf, speak } from "../../../lib/text/language.ts";
import * as library from "../../../lib/mod.ts";
import * as notebook from "../../../lib/notebook/anywhere.ts";
import {
  surroundings,
  useSurroundings,
} from "../../../lib/notebook/session/surroundings.ts";
import type { Answer, Forms } from "../../../lib/page/cells/messages.ts";
import { planFor } from "../../../lib/page/cells/plan/plan.ts";
import { pageOf } from "../../../lib/page/cells/page.ts";
import { session } from "../../../lib/page/cells/session.ts";
import { findNotebooks } from "../../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import "../../../lib/notebook/mod.ts";
import { assert, assertEquals } from "../../assert.ts";
import { told } from "../told.ts";

/** A notebook in a page of its own. */
async function openNotebook(path: string) {
  const { cells } = await readNotebook(path);
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  const shown: Forms[] = [];
  const places: (string | undefined)[] = [];
  const own = surroundings();
  let isSilent = false;
  const send = (answer: Answer) => {
    if (answer.kind !== "shown") return;
    // What grows is put in the place of what it was.
    const at = answer.place === undefined ? -1 : places.indexOf(answer.place);
    if (at >= 0) shown[at] = answer.forms;
    else places[shown.push(answer.forms) - 1] = answer.place;
  };
  const page = pageOf({ send, isSilent: () => isSilent });
  useSurroundings(page.surroundings);
  const { run, runs } = session({
    "@headlight/attention": library,
    "@headlight/attention/notebook": notebook,
  });
  const sources = code.map(({ source }) => source);
  return {
    sources,
    /** The places of the cells that run before one. */
    before: (place: number) =>
      planFor(
        sources.slice(0, place + 1).map((source) => ({ source, isWanted: false })),
        runs,
      ),
    /** Runs a cell: if somebody watches, it shows what is saved. */
    async run(place: number, silent: boolean) {
      const { source, outputs = [] } = code[place]!;
      shown.length = places.length = 0;
      isSilent = silent;
      const above = sources.slice(0, place);
      const ending = await run(source, `cell_${place + 1}`, above);
      assertEquals([place, ending.kind], [place, "done"], JSON.stringify(ending));
      const saved = outputs.filter(({ data }) => data !== undefined).map(({ data }) =>
        told(data as Forms)
      );
      const name = `cell ${place + 1}`;
      if (!silent) return assertEquals(shown.map(told), saved, name);
      // What ends as it is known to end shows no curve.
      const curves = places.filter((place) => place !== undefined);
      if (isKept(source)) assertEquals(curves, [], name);
    },
    [Symbol.dispose]: () => useSurroundings(own),
  };
}

/** Whether a cell trains a model of the library: what that ends with is kept. */
const isKept = (source: string) => /\btrain\((?!layer|wish)/.test(source);

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
      using opened = await openNotebook(path);
      assert(opened.sources.length > 5);
      for (const place of opened.sources.keys()) await opened.run(place, false);
    } finally {
      speak("en");
    }
  });
}

/** A cell that takes long where somebody watches. */
const TRAINS = /\btrain(?:ed)?\(/;

for (const path of await findNotebooks(["notebooks"])) {
  if (languageOf(dirname(path)) !== "en") continue;
  Deno.test(`each cell of ${path} shows what is saved after what it needs alone`, async () => {
    using opened = await openNotebook(path);
    const { sources } = opened;
    // From below: whatever a cell does not need has not run yet.
    for (const place of [...sources.keys()].reverse()) {
      const { first, isAnew } = opened.before(place);
      // Whatever runs in the course leaves what others have made as it is.
      assertEquals(isAnew, false);
      for (const needed of first) await opened.run(needed, true);
      if (TRAINS.test(sources[place]!)) continue;
      await opened.run(place, false);
    }
  });
}

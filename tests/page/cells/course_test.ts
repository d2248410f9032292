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

for (const path of await findNotebooks(["notebooks"])) {
  Deno.test(`every cell of ${path} shows in a page what is saved`, async () => {
    const shown: Forms[] = [];
    const places: (string | undefined)[] = [];
    const own = surroundings();
    const page = pageOf((answer: Answer) => {
      if (answer.kind !== "shown") return;
      // What grows is put in the place of what it was.
      const at = answer.place === undefined ? -1 : places.indexOf(answer.place);
      if (at >= 0) shown[at] = answer.forms;
      else places[shown.push(answer.forms) - 1] = answer.place;
    });
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
        const ending = await run.run(source, `cell_${count}`);
        assertEquals([count, ending.kind], [count, "done"], JSON.stringify(ending));
        const saved = outputs.filter(({ data }) => data !== undefined).map(({ data }) =>
          told(data as Forms)
        );
        assertEquals(shown.map(told), saved, `cell ${count}`);
      }
      assert(count > 5);
    } finally {
      useSurroundings(own);
    }
  });
}

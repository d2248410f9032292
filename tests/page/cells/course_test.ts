import * as library from "../../../lib/mod.ts";
import * as notebook from "../../../lib/notebook/anywhere.ts";
import { figureIn } from "../../../lib/notebook/drawing/saved_figure.ts";
import {
  surroundings,
  useSurroundings,
} from "../../../lib/notebook/session/surroundings.ts";
import { type Answer, FIGURE, type Forms } from "../../../lib/page/cells/messages.ts";
import { pageOf } from "../../../lib/page/cells/page.ts";
import { session } from "../../../lib/page/cells/session.ts";
import { findNotebooks } from "../../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import "../../../lib/notebook/mod.ts";
import { assert, assertEquals } from "../../assert.ts";

/** What is compared of an output: figures by their data, all else by its text. */
function told(forms: Forms): unknown {
  const html = forms["text/html"];
  const saved = html === undefined ? undefined : figureIn(html);
  const figure = forms[FIGURE] ?? (saved && JSON.stringify(saved.figure));
  return figure === undefined
    ? html ?? forms["text/plain"]
    : { figure: JSON.parse(figure), words: saved?.alt ?? forms["text/plain"] };
}

for (const path of await findNotebooks(["notebooks"])) {
  Deno.test(`every cell of ${path} shows in a page what is saved`, async () => {
    const shown: Forms[] = [];
    const own = surroundings();
    const page = pageOf((answer: Answer) => {
      if (answer.kind === "shown") shown.push(answer.forms);
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
        shown.length = 0;
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

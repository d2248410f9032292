import type { Forms } from "../../lib/page/cells/messages.ts";
import { findNotebooks } from "../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../lib/tools/ipynb/notebook_file.ts";
import { assertEquals } from "../assert.ts";
import { told } from "../page/told.ts";
import { browserTest } from "./chromium.ts";
import { openPage } from "./open_page.ts";
import { runAll, shownBy } from "./running_cells.ts";
import { servedBook } from "./served_book.ts";

browserTest(
  "every cell of the course runs in its page and shows what is saved",
  async () => {
    await using book = await servedBook();
    for (const path of await findNotebooks(["notebooks"])) {
      const name = path.replace(/^.*\/|\.ipynb$/g, "");
      const { cells } = await readNotebook(path);
      const saved = cells.filter(({ cell_type }) => cell_type === "code").map((
        { outputs = [] },
      ) =>
        outputs.map(({ data, text }) =>
          data === undefined
            ? [text].flat().join("").replace(/\n$/, "")
            : told(data as Forms)
        )
      );
      await using open = await openPage(`${book.address}${name}.html`);
      await runAll(open.page);
      const shown = (await shownBy(open.page)).map((forms) => forms.map(told));
      for (const [i, parts] of saved.entries()) {
        assertEquals([name, i, shown[i]], [name, i, parts]);
      }
      assertEquals(open.complaints, []);
    }
  },
);

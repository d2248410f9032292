import { sharedFiles } from "../../../../lib/tools/book/assets/assets.ts";
import { assertStringIncludes } from "../../../assert.ts";

Deno.test("a style without its blanks still asks for the text it names", () => {
  const { paths, files } = sharedFiles();
  // So Plotly writes the colour of a button that is pressed.
  const asked = '[style*="rgb(244, 250, 255)"]{fill:light-dark(';
  assertStringIncludes(`${files.get(paths.style)}`, asked);
});

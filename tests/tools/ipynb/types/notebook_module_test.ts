import { notebookModule } from "../../../../lib/tools/ipynb/types/notebook_module.ts";
import { assertEquals } from "../../../assert.ts";
import { madeNotebook, tagged } from "../../runner/made_notebook.ts";

const FOLDER = "file:///course/";

Deno.test("notebookModule() puts imports first and each cell inside the one before", () => {
  const notebook = madeNotebook(
    'import { a, b } from "x";\nconst c = a;',
    tagged("throw c", "raises-exception"),
    'import { b } from "x"; import "y";\nconst c = b; // again',
  );
  const { text, places, problems } = notebookModule(notebook, FOLDER);
  const lines: [string, string][] = [
    ['import { a } from "x";', "1:1"],
    ['import { b } from "x";', "1:1"],
    ['import "y";', "3:1"],
    [";{", ""],
    ["", "1:1"],
    ["const c = a;", "1:2"],
    [";try {", ""],
    ["throw c", "2:1"],
    ["} catch {}", ""],
    [";{", ""],
    [" ", "3:1"],
    ["const c = b; // again", "3:2"],
    ["}}", ""],
    ["export {};", ""],
  ];
  assertEquals(text, lines.map(([line]) => `${line}\n`).join(""));
  const found = places.map((place) => place ? `${place.cell}:${place.line}` : "");
  assertEquals(found, lines.map(([, place]) => place));
  assertEquals(problems, []);
});

Deno.test("notebookModule() keeps the lines of a cell whose import takes several", () => {
  const notebook = madeNotebook('import {\n  a,\n  b,\n} from "x"; const c = 1;\nc');
  const { text, places } = notebookModule(notebook, FOLDER);
  const lines = text.split("\n");
  assertEquals(places[lines.indexOf("c")], { cell: 1, line: 5 });
  assertEquals(places[lines.indexOf(" const c = 1;")], { cell: 1, line: 4 });
  assertEquals(places[1], { cell: 1, line: 3 });
});

Deno.test("notebookModule() makes relative specifiers absolute, wherever they stand", () => {
  const source = `import { a } from "./a.ts" with { type: "text" };
await import("../b.ts"); type C = import("./c.ts").C; "./d.ts"; import("e");`;
  const { text } = notebookModule(madeNotebook(source), FOLDER);
  const lines = text.split("\n");
  assertEquals(lines[0], 'import { a } from "file:///course/a.ts" with {"type":"text"};');
  assertEquals(
    lines[3],
    'await import("file:///b.ts"); type C = import("file:///course/c.ts").C; ' +
      '"./d.ts"; import("e");',
  );
});

Deno.test("notebookModule() names syntax errors by cell and line", () => {
  const { problems } = notebookModule(madeNotebook("1", "2;\nlet x = ;"), FOLDER);
  const message = "SyntaxError: Unexpected token";
  assertEquals(problems, [{ cell: 2, line: 2, message }]);
});

Deno.test("notebookModule() leaves out what is not executed, and counts it", () => {
  const skipped = tagged("let x = ;", "skip-execution");
  const { text, places, problems } = notebookModule(madeNotebook(skipped, "1"), FOLDER);
  assertEquals(text, ";{\n1\n}\nexport {};\n");
  assertEquals([places[1], problems], [{ cell: 2, line: 1 }, []]);
});

Deno.test("notebookModule() says that there is JSX, and first what it means", () => {
  const [factory, uses] = ["/** @jsx h */\nconst h = 1;", "const b = <b/>;"];
  const { text, hasJsx, places } = notebookModule(
    madeNotebook("0", factory, uses),
    FOLDER,
  );
  assertEquals([hasJsx, text.split("\n")[0]], [true, "/** @jsx h */"]);
  assertEquals(places[text.split("\n").indexOf(uses)], { cell: 3, line: 1 });
  assertEquals(notebookModule(madeNotebook("0 as number"), FOLDER).hasJsx, false);
});

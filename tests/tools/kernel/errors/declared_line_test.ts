import { declaredLine } from "../../../../lib/tools/kernel/errors/declared_line.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("declaredLine() finds the one line of a cell that declares a name", () => {
  const cases = [
    ["1;\nusing x = open();", 2],
    ["await using x = open();", 1],
    ["x;\n\nexport class x {}", 3],
    ["const a = 1;\nfunction* x() {}", 2],
    ['import {\n  y as x,\n} from "z";', 2],
    ["const { a: [\n  x = 1] } = y;", 2],
    ["const { x: a, ...rest } = y;\nconst [, ...\nx] = a;", 3],
    ["const p = <p>{1}</p>;\nclass x {}", 2],
    // Not outside, not one, not readable.
    ["{\n  const x = 1;\n}\n(x) => 1;", undefined],
    ["var x = 1;\nvar x = 2;", undefined],
    ["class x {", undefined],
    ["export { x };", undefined],
  ] as const;
  for (const [source, line] of cases) {
    assertEquals([source, declaredLine(source, "x")], [source, line]);
  }
});

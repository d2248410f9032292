import { parseRunArguments } from "../../../../lib/tools/tasks/arguments/run_arguments.ts";
import { UsageError } from "../../../../lib/tools/tasks/command_line.ts";
import { assertEquals, assertThrows } from "../../../assert.ts";

Deno.test("parseRunArguments() reads options wherever they stand", () => {
  const args = ["--check", "a.ipynb", "--timeout", "2.5", "b.ipynb"];
  assertEquals(parseRunArguments(args), {
    paths: ["a.ipynb", "b.ipynb"],
    check: true,
    timeout: 2.5,
    output: undefined,
  });
  assertEquals(parseRunArguments(["a.ipynb", "--output=out"]).output, "out");
  assertEquals(parseRunArguments(["a.ipynb"]).timeout, 60);
  assertEquals(parseRunArguments(["--", "--check"]).paths, ["--check"]);
});

Deno.test("parseRunArguments() refuses what makes no sense, and says why", () => {
  const cases: [args: string[], reason: string][] = [
    [[], "at least one notebook must be named, none is"],
    [["--chekc", "a.ipynb"], 'one is "--chekc"'],
    [["-c", "a.ipynb"], 'one is "-c"'],
    [["--constructor", "a.ipynb"], 'one is "--constructor"'],
    [["--check=yes", "a.ipynb"], 'nothing must follow --check, "yes" does'],
    [["a.ipynb", "--timeout"], "a number of seconds must follow --timeout, nothing does"],
    [["--timeout", "--check", "a.ipynb"], 'must follow --timeout, "--check" does'],
    [["--output=", "a.ipynb"], "a folder must follow --output, nothing does"],
    [["--output", "", "a.ipynb"], "a folder must follow --output, nothing does"],
    [["a.ipynb", "--timeout", "-1"], 'a positive number of seconds, it is "-1"'],
    [["a.ipynb", "--timeout", "soon"], 'a positive number of seconds, it is "soon"'],
    [["a.ipynb", "--timeout", "0"], 'a positive number of seconds, it is "0"'],
    [["a.ipynb", "--check", "--output", "out"], "--check writes nothing"],
  ];
  for (const [args, reason] of cases) {
    const error = assertThrows(() => parseRunArguments(args), UsageError, reason);
    assertEquals(error.message.startsWith("Cannot run notebooks: "), true);
  }
});

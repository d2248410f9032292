import { UsageError } from "../../../../lib/tools/tasks/command_line.ts";
import { parseStartArguments } from "../../../../lib/tools/tasks/arguments/start_arguments.ts";
import { assertEquals, assertThrows } from "../../../assert.ts";

Deno.test("the arguments of start: a port, and whether a browser opens", () => {
  assertEquals(parseStartArguments([]), { port: 8000, open: true });
  assertEquals(parseStartArguments(["--no-open", "--port", "0"]), {
    port: 0,
    open: false,
  });
});

Deno.test("the arguments of start: what makes no sense is refused", () => {
  const cases: [args: string[], reason: string][] = [
    [["--port", "x"], '--port must be a number up to 65535, it is "x"'],
    [["--port", "65536"], '--port must be a number up to 65535, it is "65536"'],
    [["--port=-1"], '--port must be a number up to 65535, it is "-1"'],
    [["--port"], "a number must follow --port, nothing does"],
    [["--prot", "1"], 'options must be among --no-open, --port, one is "--prot"'],
    [["a"], 'nothing but options must be given, "a" is'],
  ];
  for (const [args, reason] of cases) {
    const error = assertThrows(() => parseStartArguments(args), UsageError);
    assertEquals(error.message, `Cannot serve the book: ${reason}`);
  }
});

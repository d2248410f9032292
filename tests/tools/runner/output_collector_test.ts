import type { JsonObject } from "../../../lib/tools/ipynb/json.ts";
import type { Output } from "../../../lib/tools/ipynb/notebook.ts";
import { outputCollector } from "../../../lib/tools/runner/output_collector.ts";
import { assertEquals } from "../../assert.ts";

type Message = { type: string; content: JsonObject };

const stream = (name: string, text: string): Message => ({
  type: "stream",
  content: { name, text },
});
const display = (text: string, id?: string, type = "display_data"): Message => ({
  type,
  content: {
    data: { "text/plain": text },
    metadata: {},
    transient: id === undefined ? {} : { display_id: id },
  },
});
const clear = (wait: boolean): Message => ({ type: "clear_output", content: { wait } });

/** The outputs of cells that get these messages. */
function collect(...cells: Message[][]): Output[][] {
  const collector = outputCollector();
  const all = cells.map((messages) => {
    const outputs: Output[] = [];
    collector.startCell(outputs);
    messages.forEach(collector.add);
    return outputs;
  });
  collector.finish();
  return all;
}

/** What the outputs say, in short. */
const texts = (outputs: Output[] = []) =>
  outputs.map(({ text, data }) => text ?? (data as JsonObject)["text/plain"]);

Deno.test("outputCollector() joins the neighbours of one stream", () => {
  const [outputs] = collect([
    stream("stdout", "a\n"),
    stream("stdout", "b\n"),
    stream("stderr", "c\n"),
    stream("stdout", "d\n"),
    display("e"),
    stream("stdout", "f\n"),
  ]);
  assertEquals(texts(outputs), ["a\nb\n", "c\n", "d\n", "e", "f\n"]);
});

Deno.test("outputCollector() does not join streams of two cells", () => {
  const cells = collect([stream("stdout", "a")], [stream("stdout", "b")]);
  assertEquals(cells.map(texts), [["a"], ["b"]]);
});

Deno.test("outputCollector() keeps what nbformat knows and drops what passes", () => {
  const [outputs] = collect([display("a", "id"), {
    type: "execute_result",
    content: { data: { "text/plain": "1" }, execution_count: 3, transient: {} },
  }]);
  assertEquals(outputs, [
    { output_type: "display_data", data: { "text/plain": "a" }, metadata: {} },
    {
      output_type: "execute_result",
      data: { "text/plain": "1" },
      metadata: {},
      execution_count: 3,
    },
  ]);
});

Deno.test("outputCollector() updates every display of an identity, in earlier cells too", () => {
  const update = display("new", "id", "update_display_data");
  const cells = collect(
    [display("old", "id"), display("other", "x"), display("old", "id")],
    [stream("stdout", "a"), update],
  );
  assertEquals(cells.map(texts), [["new", "other", "new"], ["a"]]);
});

Deno.test("outputCollector() shows nothing for an update of what was never shown", () => {
  assertEquals(collect([display("new", "id", "update_display_data")]), [[]]);
});

Deno.test("outputCollector() clears at once, or when something new comes", () => {
  const a = stream("stdout", "a"), b = stream("stdout", "b");
  assertEquals(collect([a, clear(false)]).map(texts), [[]]);
  assertEquals(collect([a, clear(false), b]).map(texts), [["b"]]);
  assertEquals(collect([a, clear(true)]).map(texts), [["a"]]);
  assertEquals(collect([a, clear(true), b, b]).map(texts), [["bb"]]);
  assertEquals(collect([a, clear(true)], [b]).map(texts), [["a"], ["b"]]);
});

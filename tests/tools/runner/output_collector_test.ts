import type { JsonObject } from "../../../lib/tools/ipynb/json.ts";
import { splitLines } from "../../../lib/tools/ipynb/jupyter_json.ts";
import type { Output } from "../../../lib/tools/ipynb/notebook.ts";
import { outputCollector } from "../../../lib/tools/runner/output_collector.ts";
import { assert, assertEquals } from "../../assert.ts";

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

Deno.test("outputCollector() leaves a display as it is that is shown after the update", () => {
  const update = display("new", "id", "update_display_data");
  assertEquals(
    collect([display("old", "id"), update, display("third", "id")]).map(texts),
    [["new", "third"]],
  );
});

Deno.test("outputCollector() keeps out what is no output, and says why", () => {
  const collector = outputCollector();
  const outputs: Output[] = [];
  collector.startCell(outputs);
  const data = { "text/plain": "1" };
  let deep: JsonObject = {};
  for (let i = 0; i < 300; i++) deep = { deep };
  const cases: [type: string, content: JsonObject, fault: string][] = [
    ["stream", { text: "x" }, 'must have a text as "name", it has nothing'],
    ["stream", { name: "stdout", text: null }, 'a text as "text", it has null'],
    ["display_data", {}, 'must have texts by media type as "data", it has nothing'],
    ["display_data", { data: { "text/html": 5 } }, 'it has {"text/html":5}'],
    ["display_data", { data, metadata: [] }, 'as "metadata", it has []'],
    ["display_data", { data, metadata: deep }, "must be nested 200 levels deep at most"],
    ["update_display_data", { data: null }, 'as "data", it has null'],
    ["execute_result", { data, metadata: {} }, 'as "execution_count", it has nothing'],
    ["error", { ename: 1 }, 'must have a text as "ename", it has 1'],
  ];
  for (const [type, content, fault] of cases) {
    const found = collector.add({ type, content });
    assertEquals([found?.includes(fault), found], [true, found]);
  }
  assertEquals(outputs, []);
});

Deno.test("outputCollector() takes what front ends take, in the form of the format", () => {
  const [outputs] = collect([
    { type: "display_data", content: { data: { "text/plain": ["a\n", "b"] } } },
    { type: "display_data", content: { data: {}, metadata: null, transient: null } },
    { type: "stream", content: { name: "stdout", text: ["a\n", "b"], more: 1 } },
    stream("stdout", "c"),
  ]);
  assertEquals(outputs, [
    { output_type: "display_data", data: { "text/plain": "a\nb" }, metadata: {} },
    { output_type: "display_data", data: {}, metadata: {} },
    { output_type: "stream", name: "stdout", text: "a\nbc" },
  ]);
});

Deno.test("outputCollector() says when a notebook can hold no more, whatever the lines", () => {
  const fill = (text: string, count: number, id?: string) => {
    const collector = outputCollector();
    collector.startCell([]);
    for (let i = 0; i < count; i++) {
      collector.add(
        id === undefined
          ? stream("stdout", text)
          : display(text, id, i === 0 ? "display_data" : "update_display_data"),
      );
    }
    return collector.isFull();
  };
  const million = "x".repeat(1_000_000);
  assertEquals([fill(million, 60), fill(million, 70)], [false, true]);
  assertEquals(fill("\n".repeat(100_000), 30), true);
  // What takes the place of something does not count twice.
  assertEquals(fill(million, 70, "id"), false);
});

Deno.test("outputCollector() leaves out what is too much, of texts the rest", () => {
  const huge = "x".repeat(70_000_000);
  const kept = (...messages: Message[]) => {
    const collector = outputCollector();
    const outputs: Output[] = [];
    collector.startCell(outputs);
    messages.forEach(collector.add);
    collector.finish();
    assertEquals(collector.isFull(), true);
    return outputs;
  };
  assertEquals(texts(kept(display(huge), display("a"))), ["a"]);
  const updated = kept(display("a", "id"), display(huge, "id", "update_display_data"));
  assertEquals(texts(updated), ["a"]);
  const sizes = kept(stream("stdout", huge)).map(({ text }) => String(text).length);
  assert(sizes.length === 1 && sizes[0]! > 60_000_000 && sizes[0]! < 64_000_000);
  const lines = kept(stream("stdout", "a\n".repeat(25_000_000)))[0]?.text;
  assert(JSON.stringify(splitLines(String(lines))).length < 64_000_000);
});

Deno.test("outputCollector() is as fast with many displays of one identity", () => {
  const collector = outputCollector();
  const outputs: Output[] = [];
  collector.startCell(outputs);
  for (let i = 0; i < 20_000; i++) collector.add(display("old", "id"));
  for (let i = 0; i < 20_000; i++) {
    collector.add(display(`new ${i}`, "id", "update_display_data"));
  }
  collector.finish();
  assertEquals(new Set(texts(outputs)), new Set(["new 19999"]));
});

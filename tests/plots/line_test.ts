import { line, tensor, zeros } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { axisOf } from "./layout.ts";

Deno.test("line() draws a curve through the numbers", () => {
  const figure = line(tensor(["time"], [1, 0.5, -0.25]), { title: "A wave", value: "y" });
  const [trace] = figure.data;
  assertEquals([trace!.type, trace!.x, trace!.y], ["scatter", [0, 1, 2], [
    1,
    0.5,
    -0.25,
  ]]);
  assertEquals(axisOf(figure, "xaxis").title.text, "time");
  assertEquals(axisOf(figure, "yaxis").title.text, "y");
  assertEquals(figure.layout.title?.text, "A wave");
  assertEquals(trace!.hovertext, ["time 0: 1", "time 1: 0.500", "time 2: −0.250"]);
});

Deno.test("line() takes labels that are numbers as positions", () => {
  const figure = line(tensor(["time"], [1, 2, 4]), { labels: { time: [0, 0.5, 2.5] } });
  assertEquals(figure.data[0]!.x, [0, 0.5, 2.5]);
  assertEquals(axisOf(figure, "xaxis").ticktext, undefined);
  assertEquals(figure.data[0]!.hovertext?.[2], "time 2.5: 4");
});

Deno.test("line() has labels that are words as ticks", () => {
  const figure = line(tensor(["key"], [1, 2]), { labels: { key: ["the", "cat"] } });
  assertEquals(figure.data[0]!.x, [0, 1]);
  assertEquals(axisOf(figure, "xaxis").ticktext, ["the", "cat"]);
  assertEquals(figure.data[0]!.hovertext?.[1], 'key "cat": 2');
});

Deno.test("line() of two axes has a name, a colour and a dash for each curve", () => {
  const figure = line(zeros(["head", "time"], { head: 3, time: 5 }));
  assertEquals(figure.data.map(({ name }) => name), ["head 0", "head 1", "head 2"]);
  const looks = figure.data.map((trace) =>
    trace["line"] as { color: string; dash: string }
  );
  assertEquals(new Set(looks.map(({ color }) => color)).size, 3);
  assertEquals(new Set(looks.map(({ dash }) => dash)).size, 3);
  assertEquals(figure.layout["showlegend"], true);
  assertEquals(figure.data[2]!.hovertext?.[4], "head 2, time 4: 0");
});

Deno.test("line() marks the numbers of a short curve", () => {
  assertEquals(line(zeros(["time"], { time: 5 })).data[0]!.mode, "lines+markers");
  assertEquals(line(zeros(["time"], { time: 101 })).data[0]!.mode, "lines");
});

Deno.test("line() refuses three axes", () => {
  assertThrows(
    () => line(zeros(["a", "b", "c"], { a: 2, b: 3, c: 5 })),
    TypeError,
    "Cannot draw a curve: one or two axes are needed, found [a 2, b 3, c 5]",
  );
});

Deno.test("line() draws given points as dots beside the curve", () => {
  const { data: [curve, dots] } = line(tensor(["query"], [1, 3, 2]), {
    points: [[0.5, 2], [2, 7]],
  });
  assertEquals(curve!.y, [1, 3, 2]);
  assertEquals([dots!.mode, dots!.x, dots!.y], ["markers", [0.5, 2], [2, 7]]);
  assertEquals(dots!.hovertext, ["query 0.5: 2", "query 2: 7"]);
});

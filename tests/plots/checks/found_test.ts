import {
  bars,
  contrast,
  heatmap,
  plotOf,
  sideBySide,
  slider,
  stages,
  type Tensor,
  tensor,
} from "../../../lib/mod.ts";
import { assertThrows } from "../../assert.ts";
import { figure, matrix, trace } from "../wrong_values.ts";

const take = "found a trace: take one of its parts, such as trace.weights";

Deno.test("a plot of a trace says which of its parts to take", () => {
  const needed = "Cannot draw a heatmap: a tensor of two, three or four axes is needed";
  // @ts-expect-error: a trace is no tensor
  assertThrows(() => heatmap(trace), TypeError, `${needed}, ${take}`);
  // @ts-expect-error: a trace is no tensor
  assertThrows(() => plotOf(trace), TypeError, take);
  // @ts-expect-error: a trace is no side
  assertThrows(() => sideBySide({ before: trace }), TypeError, take);
});

Deno.test("a plot of a trace refuses a tensor and a figure", () => {
  assertThrows(
    // @ts-expect-error: a part is no trace
    () => stages(trace.weights),
    TypeError,
    "Cannot draw the stages: trace must be a trace, as selfAttention() gives it, " +
      "found the tensor [head 2, query 3, key 3]",
  );
  assertThrows(
    // @ts-expect-error: a figure is no trace
    () => contrast(trace, figure),
    TypeError,
    "Cannot contrast: cross must be a trace, as selfAttention() gives it, found a figure",
  );
});

Deno.test("a plot of a trace names the part that does not fit", () => {
  const { weights, ...rest } = trace;
  assertThrows(
    // @ts-expect-error: the weights are not there
    () => stages(rest),
    TypeError,
    "trace.weights must have the axes [head, query, key], found undefined",
  );
  const output = tensor(["query", "model"], [[1, 2]]);
  assertThrows(
    () => stages({ ...trace, output }),
    RangeError,
    "all parts of trace must have the same size of " +
      '"query", found 3 in its queries and 1 in its output',
  );
  assertThrows(
    // @ts-expect-error: the axes are other ones
    () => stages({ ...trace, keys: weights }),
    TypeError,
    "trace.keys must have the axes [head, key, feature], found [head 2, query 3, key 3]",
  );
});

Deno.test("a plot of arrays says how they become a tensor", () => {
  const rows = [[1, 2]] as unknown as Tensor<["query", "key"]>;
  assertThrows(
    () => heatmap(rows),
    TypeError,
    "found an array: tensor() gives names to its axes",
  );
});

Deno.test("a slider of tensors, and of figures of other kinds, is refused", () => {
  assertThrows(
    // @ts-expect-error: a tensor is no figure
    () => slider([["one", matrix]], { name: "step" }),
    TypeError,
    'Cannot make a slider: a figure, { data, layout }, is needed at "one", ' +
      "found the tensor [query 2, key 3]",
  );
  const two = bars(tensor(["key"], [1, 2]));
  assertThrows(
    () => slider([["one", figure], ["two", two]], { name: "step" }),
    RangeError,
    'Cannot make a slider: every step needs the traces [bar 3], found [bar 2] at "two"',
  );
  assertThrows(
    () => slider([["one", heatmap(matrix)], ["two", two]], { name: "step" }),
    RangeError,
    'needs the traces [heatmap 2 × 3], found [bar 2] at "two"',
  );
  assertThrows(
    () => slider([["one", figure], ["one", figure]], { name: "step" }),
    RangeError,
    'every step needs a label of its own, found "one" twice',
  );
  const moving = slider([["one", figure]], { name: "step" });
  assertThrows(
    () => slider([["one", moving]], { name: "step" }),
    TypeError,
    'a step must have no slider of its own, found one at "one"',
  );
});

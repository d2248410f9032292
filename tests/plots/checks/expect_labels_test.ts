import { bars, heatmap, line, sideBySide, tensor, zeros } from "../../../lib/mod.ts";
import { expectLabels } from "../../../lib/plots/checks/expect_labels.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { axisOf } from "../layout.ts";

const x = zeros(["query", "feature"], { query: 2, feature: 7 });
const y = zeros(["query", "key"], { query: 2, key: 3 });
const labels = { query: ["it", "sleeps"], key: ["the", "cat", "it"] };

Deno.test("expectLabels() gives a tensor its own labels, and no others", () => {
  assertEquals(Object.keys(expectLabels(labels, y)), ["query", "key"]);
  assertEquals(Object.keys(expectLabels(labels, x, [x, y])), ["query"]);
});

Deno.test("expectLabels() refuses an axis that is not drawn, and a number of labels that does not fit", () => {
  assertThrows(
    () => expectLabels(labels, x),
    TypeError,
    'Cannot label an axis: its name must be one of [query, feature], found "key"',
  );
  assertThrows(
    () => expectLabels({ feature: ["a", "b", "c"] }, x, [x, y]),
    RangeError,
    'Cannot label axis "feature": it needs 7 labels, found 3',
  );
});

Deno.test("sideBySide() takes labels of an axis that one side has, and of no other", () => {
  const sides = { features: x, keys: y };
  assertEquals(axisOf(sideBySide(sides, { labels }), "xaxis2").ticktext, labels.key);
  assertThrows(
    () => sideBySide(sides, { labels: { token: ["a"] } }),
    TypeError,
    'Cannot label an axis: its name must be one of [query, feature, key], found "token"',
  );
  assertThrows(
    () => sideBySide({ features: { matrix: x, labels: { key: labels.key } }, keys: y }),
    TypeError,
    'Cannot label an axis: its name must be one of [query, feature], found "key"',
  );
});

Deno.test("an axis may be called as something that every object has", () => {
  const strange = tensor(["constructor", "toString"], [[1, 2], [3, 4]]);
  assertEquals(axisOf(heatmap(strange), "xaxis").ticktext, undefined);
  assertEquals(line(strange).data[0]!.x, [0, 1]);
  assertEquals(bars(strange).data[1]!.name, "constructor 1");
});

import { figureJson } from "../../../lib/notebook/drawing/figure_json.ts";
import { assertEquals } from "../../assert.ts";

const written = (x: unknown) =>
  figureJson({ data: [{ type: "bar", custom: x }], layout: {} })
    .replace(/^.*"custom":/, "").replace('}],"layout":{}}', "");

Deno.test("figureJson() writes single precision in the shortest decimals that mean the same", () => {
  for (const value of [0.1, 1 / 3, 1e-7, 123456.7, 16777217, Math.PI]) {
    const single = Math.fround(value);
    assertEquals(Math.fround(Number(written(single))), single);
    assertEquals(written(single).length <= 12, true, written(single));
  }
  assertEquals(written(Math.fround(0.3)), "0.3");
});

Deno.test("figureJson() keeps double precision, and what JSON keeps", () => {
  assertEquals(written(1 / 3), "0.3333333333333333");
  assertEquals(
    written([0, -1, 2 ** 40, null, true, "a"]),
    '[0,-1,1099511627776,null,true,"a"]',
  );
  assertEquals(written([NaN, Infinity]), "[null,null]");
});

Deno.test("figureJson() writes typed arrays as arrays", () => {
  assertEquals(written(Float32Array.of(0.5, 0.1)), "[0.5,0.1]");
  assertEquals(written([Uint8Array.of(7)]), "[[7]]");
});

Deno.test("figureJson() writes nothing that ends a script", () => {
  assertEquals(written("</script>\u2028"), '"\\u003c/script>\\u2028"');
});

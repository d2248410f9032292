import { nested, random, randomParameters, selfAttention } from "@headlight/attention";
import { assertEquals } from "../assert.ts";
import { keptPackage } from "../tools/tasks/kept_package.ts";
import { browserTest } from "./chromium.ts";
import { openPage, until } from "./open_page.ts";

const PAGE =
  `<!doctype html><title>A page of one's own</title><link rel="icon" href="data:,">
<script type="module">
import { heatmap, nested, random, randomParameters, selfAttention } from "./mod.js";
const parameters = randomParameters({ model: 10, heads: 2, seed: 2 });
const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
const trace = selfAttention(sentence, parameters);
const small = await import("./core.js");
if (small.selfAttention !== selfAttention) throw new Error("the doors lead to two libraries");
globalThis.found = { output: nested(trace.output), type: heatmap(trace.weights).data[0].type };
</script>`;

browserTest("a page imports the package as it is, and computes the same", async () => {
  const { files } = await keptPackage();
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    ({ url }) => {
      const code = files.get(new URL(url).pathname.slice(1));
      const type = code === undefined ? "text/html" : "text/javascript";
      return new Response(code ?? PAGE, { headers: { "content-type": type } });
    },
  );
  await using open = await openPage(`http://127.0.0.1:${server.addr.port}/`);
  await until(open.page, "globalThis.found !== undefined");
  const parameters = randomParameters({ model: 10, heads: 2, seed: 2 });
  const sentence = random(["token", "model"], { token: 3, model: 10 }, { seed: 1 });
  const output = nested(selfAttention(sentence, parameters).output);
  assertEquals(await open.page.evaluate("globalThis.found"), { output, type: "heatmap" });
  assertEquals(open.complaints, []);
});

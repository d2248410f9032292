import { assertEquals, assertStringIncludes } from "../../../assert.ts";
import { startProgram } from "./front_client.ts";

const FOLDER = new URL("../../../../notebooks/zh", import.meta.url).pathname;

const FIRST_CELL = `import { heatmap, tensor } from "@headlight/attention";
  import { check, exercises, notebook } from "@headlight/attention/notebook";
  await notebook();`;

Deno.test("in a folder called zh a protected kernel, its figures and its exercises speak Chinese", async () => {
  await using end = await startProgram(FOLDER);
  const first = await end.execute(FIRST_CELL);
  assertEquals(first.shown.at(-1), "Headlight准备好了：图可以动。");
  const figure = await end.execute(`heatmap(tensor(["query", "key"], [[1, 2], [3, 4]]))`);
  assertStringIncludes(figure.shown.join(), "最大的数：查询1 → 键1：4");
  const answer = await end.execute("await check(exercises.contextNumber, () => NaN)");
  assertStringIncludes(answer.shown.join(), "还不对：exercises.contextNumber");
  const { reply } = await end.execute("noSuchName");
  assertStringIncludes(JSON.stringify(reply), "noSuchName is not defined");
  assertStringIncludes(JSON.stringify(reply), "没有一个定义了noSuchName");
  const refused = await end.execute('Deno.readTextFileSync("/etc/passwd")');
  assertStringIncludes(JSON.stringify(refused.reply), "这个笔记本不可以读");
});

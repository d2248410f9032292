/**
 * The worker in which the cells of a page run. It has no page, no storage and no network.
 *
 * @module
 */
import * as core from "../../core.ts";
import * as library from "../../mod.ts";
import * as notebook from "../../notebook/anywhere.ts";
import { useSurroundings } from "../../notebook/session/surroundings.ts";
import { isFigure } from "../../plots/checks/kinds.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { toHtml, toText } from "../../tensor/display.ts";
import { speak } from "../../text/language.ts";
import { learnTexts } from "../../text/spoken.ts";
import { words } from "../words/words.ts";
import { faultOf, thrown } from "./fault.ts";
import { inspectPart } from "./inspect.ts";
import type { Answer, Question } from "./messages.ts";
import { outputTo, useConsole } from "./output.ts";
import { pageOf } from "./page.ts";
import { planFor } from "./plan/plan.ts";
import { refuseAll } from "./refused.ts";
import { session } from "./session.ts";

/** What a worker's own scope has; the checker knows that of a page only. */
const scope = globalThis as unknown as {
  postMessage(answer: Answer): void;
  addEventListener(
    type: string,
    hear: (event: MessageEvent<Question> & PromiseRejectionEvent) => void,
  ): void;
};

const post = scope.postMessage.bind(scope);
const output = outputTo(post);
const page = pageOf(output);
useSurroundings(page.surroundings);
useConsole(console, output);
refuseAll();

const cells = session({
  "@headlight/attention": library,
  "@headlight/attention/core": core,
  "@headlight/attention/notebook": notebook,
});

let queue: Promise<void> = Promise.resolve();
scope.addEventListener("message", ({ data }) => {
  if (data.kind === "stop") page.stop();
  else if (data.kind === "plan") {
    post({ kind: "planned", id: data.id, ...planFor(data.cells, cells.runs) });
  } else queue = queue.then(() => run(data));
});
scope.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  output.print(words().uncaught(thrown(event.reason)), true);
});

async function run(
  { id, name, source, above, language, silent, sent }: Question & { kind: "run" },
): Promise<void> {
  take(sent);
  speak(language);
  output.begin(silent);
  const start = performance.now();
  let ending = await cells.run(source, name, above);
  if (ending.kind === "done") {
    // A proxy may refuse to be looked at.
    await showResult(ending.result).catch((error) => ending = { kind: "threw", error });
  }
  output.flush();
  const milliseconds = performance.now() - start;
  post({ kind: "ended", id, milliseconds, ...faultOf(ending, source) });
}

/** Takes what the page has sent; its texts are its own, and code of the book. */
function take(sent: Readonly<Record<string, string>>): void {
  const held = globalThis as { headlightSent?: Record<string, string> };
  const { said, drawn } = held.headlightSent ?? {};
  held.headlightSent = { ...held.headlightSent, ...sent };
  if (sent["said"] !== undefined && said === undefined) new Function(sent["said"])();
  if (sent["drawn"] !== undefined && drawn === undefined) {
    learnTexts([JSON.parse(sent["drawn"])]);
  }
}

async function showResult(result: unknown): Promise<void> {
  if (result === undefined) return;
  const { show, formsOf } = page.surroundings;
  if (isFigure(result)) await show(await formsOf(result));
  else if (isTensor(result)) {
    await show({ "text/html": toHtml(result), "text/plain": toText(result) });
  } else await show({ "text/plain": inspectPart(result) });
}

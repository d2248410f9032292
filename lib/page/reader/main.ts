/// <reference lib="dom" />
/**
 * Makes the cells of a page run. Nothing runs before the reader asks for it.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { type Cell, cellIn } from "./cell.ts";
import { guessing } from "./guessing.ts";
import { type Changes, hashOf, keepChanges, keptChanges } from "./kept.ts";
import { linkedChanges, linkTo, withCell } from "./kept.ts";
import { button, make } from "./make.ts";
import { refuseNumber } from "./numbers.ts";
import type { DrawFigure } from "./parts.ts";
import type { Plan } from "../cells/plan/plan.ts";
import { runnerAt } from "./runner.ts";
import { speakAsPage } from "../page_language.ts";
import { sentTo } from "./sent.ts";

const { frame = "" } = (document.currentScript as HTMLScriptElement).dataset;
const chapter = speakAsPage() === "en"
  ? document.body.dataset["chapter"] ?? ""
  // The same cells in another language are other cells.
  : `zh/${document.body.dataset["chapter"]}`;
const draw: DrawFigure = (...figure) =>
  (globalThis as { headlightShow?: DrawFigure }).headlightShow?.(...figure);
const runner = runnerAt(frame);

/** Cells run one after the other, whoever asks. */
let queue: Promise<unknown> = Promise.resolve();
let isStopped = false;

/** What the reader has written himself. */
let own: Changes = {};

const page = {
  draw,
  stop() {
    isStopped = true;
    runner.stop();
  },
  run(cell: Cell): Promise<unknown> {
    return queue = queue.then(() => {
      isStopped = false;
      return runWithAbove(cell);
    });
  },
  prepare(cell: Cell) {
    // The frame is there, and has read the code, when the first picture is asked for.
    void planFor(cell);
  },
  changed(cell: Cell) {
    keepChanges(chapter, own = withCell(own, cell));
    if (cell.ran === undefined || cell.ran === cell.source) return;
    for (const later of cells.slice(cells.indexOf(cell) + 1)) {
      if (later.ran !== undefined) later.setStale(true);
    }
  },
};
const cells = [...document.querySelectorAll<HTMLElement>("[data-cell]")]
  .flatMap((place) => cellIn(place, page) ?? []);
const guesses = guessing(cells);

const isQuiet = ({ source, original, place }: Cell) =>
  source === original && !place.dataset["own"];
const isNow = ({ ran, source }: Cell) => ran === source;
/** Whether a cell shows what it would show again. */
const isShown = (cell: Cell) => isNow(cell) && !cell.place.hasAttribute("data-stale");

const above = (cell: Cell) => cells.slice(0, cells.indexOf(cell));

/** Asks what has to happen before a cell runs. */
function planFor(cell: Cell): Promise<Plan> {
  return runner.plan([...above(cell), cell].map((each) => ({
    source: each.source,
    // What the reader has made of a cell runs, whoever needs it.
    isWanted: !isQuiet(each) && !isNow(each),
  })));
}

/** Runs a cell; first what it needs of those above it that has not run as it is now. */
async function runWithAbove(cell: Cell): Promise<boolean> {
  // A loop that another cell has left running is stopped here too.
  cell.say(words().running);
  cell.setRunning(true);
  let { first, isAnew } = await planFor(cell);
  if (isAnew && !isStopped) {
    runner.forget();
    ({ first } = await planFor(cell));
  }
  cell.setRunning(false);
  if (isStopped) {
    cell.say(words().wasStopped);
    return false;
  }
  for (const each of above(cell).filter((_, i) => first.includes(i))) {
    cell.say(words().runsFirst(each.number));
    if (await runOne(each, isQuiet(each) || isShown(each))) continue;
    if (!isStopped) cell.say(words().failedFirst(each.number));
    return false;
  }
  return await runOne(cell, false);
}

async function runOne(cell: Cell, silent: boolean): Promise<boolean> {
  const { source, number, output } = cell;
  if (!silent) {
    note.textContent = "";
    guesses.reveal(cell);
    cell.say(words().running);
    output.begin();
  }
  cell.setRunning(true);
  const page = silent ? cells.map(({ source }) => source).join("\n") : undefined;
  const sent = await sentTo(source, page);
  const texts = above(cell).map((each) => each.source);
  const asked = { name: `cell_${number}`, source, above: texts, silent, sent };
  const ended = await runner.run(asked, (answer) => {
    if (answer.kind === "judged") tick(answer.isRight);
    else if (!silent) output.hear(answer);
  });
  cell.setRunning(false);
  cell.ran = ended.wasEnded ? undefined : source;
  const isDone = ended.error === undefined;
  if (silent && isDone) return true;
  if (silent) output.begin();
  cell.place.dataset["own"] = "yes";
  // A number that cannot be leaves the picture of the last one that could.
  const isRefused = refuseNumber(cell.place, ended.error) && !isDone && output.isEmpty();
  if (!isRefused) output.end(ended, source);
  cell.setStale(isRefused);
  const { ran, failed, wasStopped } = words();
  cell.say(isDone ? ran(ended.milliseconds) : isStopped ? wasStopped : failed);
  return isDone;
}

/** An exercise that is solved says so to whoever keeps what is solved. */
function tick(isRight: unknown): void {
  const box = document.querySelector<HTMLInputElement>("[data-solved]");
  if (isRight === true && box && !box.checked) box.click();
}

const changes = (): Changes => cells.reduce<Changes>(withCell, {});

/** Puts changes into the page that were made before, or by somebody else. */
function restore(news: Changes, said: string): void {
  let isAny = false;
  for (const cell of cells) {
    const [was, text] = news[cell.number] ?? [];
    // A cell that the book has changed since then is another cell.
    if (text === undefined || was !== hashOf(cell.original)) continue;
    cell.set(text);
    isAny = true;
  }
  if (isAny) note.textContent = said;
}

const { runAll, share, shared, inAddress, restored, fromLink } = words();
const note = make("span", { className: "note" });
note.setAttribute("role", "status");
const all = button(`▸ ${runAll}`, runAll, async () => {
  for (const cell of cells) if (!await page.run(cell)) break;
});
const shareButton = button(share, share, async () => {
  const { href } = new URL(linkTo(changes()), location.href);
  try {
    await navigator.clipboard.writeText(href);
    note.textContent = shared;
  } catch {
    // Without leave to write there is still the address.
    location.hash = linkTo(changes());
    note.textContent = inAddress;
  }
});
if (cells.length > 0) {
  document.querySelector("article.text")?.prepend(
    make("div", { className: "tools switches" }, all, shareButton, guesses.box, note),
  );
  const linked = linkedChanges(location.hash);
  const kept = keptChanges(chapter);
  restore(linked ?? kept, linked === undefined ? restored : fromLink);
  // What came by a link must not take the place of what the reader has written.
  if (linked !== undefined) keepChanges(chapter, own = kept);
}

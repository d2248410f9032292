/// <reference lib="dom" />
/**
 * The first screen: attention between words that the reader chooses.
 *
 * @module
 */
import { button, make } from "../reader/make.ts";
import { speakAsPage } from "../page_language.ts";
import { weightsOf } from "./attend.ts";
import { linesOf } from "./lines.ts";
import { mapsOf } from "./maps.ts";
import { MOST, neighbours, readSentence, VECTORS } from "./vocabulary.ts";
import { words } from "./words/words.ts";

type Kind = keyof ReturnType<typeof words>["kinds"];

const place = document.querySelector<HTMLElement>("[data-first]");
if (place !== null) begin(place);

function begin(place: HTMLElement): void {
  speakAsPage();
  const said = words();
  let kind: Kind = "same two";
  let chosen: number | undefined = 3;

  const picture = make("div", { className: "first-lines" });
  const maps = make("div", { className: "first-maps" });
  const told = make("p", { className: "first-told" });
  told.setAttribute("role", "status");
  const asks = sentence(said.asks, "动物累了，它睡了", draw);
  const answers = sentence(said.answers, "the animal was tired, so it slept", draw);
  const mask = make("input", { type: "checkbox" });
  mask.addEventListener("change", draw);
  const maskBox = make("label", { className: "first-mask" }, mask, said.mask);
  place.replaceChildren(
    make("h2", {}, said.title),
    kinds(kind, (news) => {
      kind = news;
      draw();
    }),
    make("div", { className: "first-sentences" }, asks.box, answers.box, maskBox),
    make("div", { className: "first-stage" }, picture, maps),
    told,
    ...toCourse(),
    make("p", { className: "note" }, said.handmade),
  );
  draw();

  function draw(): void {
    const isSame = kind.startsWith("same");
    const isOneHead = kind.endsWith("one");
    answers.box.hidden = isSame;
    maskBox.hidden = !isSame;
    const target = asks.known();
    const source = isSame ? target : answers.known();
    if (target.length === 0 || source.length === 0) {
      told.textContent = said.pick;
      picture.replaceChildren();
      maps.replaceChildren();
      return;
    }
    const weights = weightsOf({
      target,
      source,
      isOneHead,
      isCausal: isSame && mask.checked,
    });
    if (chosen !== undefined && chosen >= target.length) chosen = undefined;
    const choose = (word: number) => {
      chosen = chosen === word ? undefined : word;
      draw();
      picture.querySelectorAll<SVGElement>("[tabindex]")[word]?.focus();
    };
    const drawn = { target, source, weights, chosen, choose };
    picture.replaceChildren(linesOf(drawn));
    maps.replaceChildren(...mapsOf(drawn));
    const asked = chosen ?? 0;
    const looks = weights.map((rows, head) => {
      const row = rows[asked]!;
      const best = row.indexOf(Math.max(...row));
      return said.most(
        source[best]!,
        row[best]!.toFixed(2),
        isOneHead ? undefined : head,
      );
    });
    told.textContent = said.looks(said.kinds[kind], target[asked]!, looks);
  }
}

/** The way on: to the first page of the course, which is below. */
function toCourse(): HTMLElement[] {
  const first = document.querySelector<HTMLAnchorElement>(".chapters a");
  if (first === null) return [];
  return [make("a", { className: "first-start", href: first.href }, words().start)];
}

/** Four kinds of attention, each one press away. */
function kinds(first: Kind, choose: (kind: Kind) => void): HTMLElement {
  const { kinds, both, oneHead, twoHeads, same, other, choose: legend } = words();
  const cell = (kind: Kind) => {
    const input = make("input", {
      type: "radio",
      name: "kind",
      value: kind,
      checked: kind === first,
    });
    input.addEventListener("change", () => choose(kind));
    const heads = kind.endsWith("one") ? oneHead : twoHeads;
    const keys = kind.startsWith("same") ? same : other;
    const text = make(
      "span",
      {},
      make("small", {}, both(heads, keys)),
      make("b", {}, kinds[kind]),
    );
    return make("label", {}, input, text);
  };
  return make(
    "fieldset",
    { className: "first-kinds" },
    make("legend", {}, legend),
    ...(Object.keys(kinds) as Kind[]).map(cell),
  );
}

/** A field for a sentence, with words to pick. */
function sentence(label: string, value: string, changed: () => void) {
  const { vocabulary, unknown, cut } = words();
  const input = make("input", { type: "text", value, spellcheck: false });
  input.setAttribute("autocomplete", "off");
  const note = make("div", { className: "first-unknown" });
  note.setAttribute("role", "status");
  const set = (text: string) => {
    input.value = text;
    read();
  };
  const read = () => {
    const { unknown: missing, isCut } = readSentence(input.value);
    const offers = [...new Set(missing)].slice(0, 2).map((word) =>
      make(
        "p",
        {},
        `${unknown(word)} `,
        ...neighbours(word).map((near) =>
          button(near, near, () =>
            set(
              input.value.replace(new RegExp(escaped(word), "i"), () => near),
            ))
        ),
      )
    );
    if (isCut) offers.push(make("p", {}, cut(MOST)));
    note.replaceChildren(...offers);
    changed();
  };
  input.addEventListener("input", read);
  const chips = Object.keys(VECTORS).map((word) =>
    button(word, word, () => set(`${input.value.trimEnd()} ${word}`))
  );
  const picker = make(
    "details",
    { className: "first-words" },
    make("summary", {}, vocabulary),
    ...chips,
  );
  const box = make(
    "div",
    { className: "first-sentence" },
    make("label", {}, make("span", {}, label), input),
    note,
    picker,
  );
  return { box, known: () => readSentence(input.value).known };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/// <reference lib="dom" />
/**
 * The frame in which cells run: a page without an origin, which has no storage and no way
 * to the page around it.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { make } from "./make.ts";

/** How long it may be silent before it is asked whether it can be there at all. */
const SILENCE = 1000;

/** Who hears of it. */
export interface FrameHearer {
  /** Hears what comes out of it. */
  receive(message: unknown): void;
  /** Hears that it cannot be had: whoever served the page does not answer any more. */
  lost(): void;
}

/**
 * Opens it.
 *
 * @param address Its page.
 * @returns The way to it. What is sent before it is there waits for it.
 */
export function openFrame(address: string, { receive, lost }: FrameHearer): MessagePort {
  const { port1: way, port2 } = new MessageChannel();
  const frame = make("iframe", {
    className: "runner",
    title: words().frame,
    tabIndex: -1,
    src: address,
  });
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.addEventListener("load", () => {
    frame.contentWindow!.postMessage("connect", "*", [port2]);
  }, { once: true });
  let isThere = false;
  way.onmessage = () => {
    // The first one says only that it is there.
    isThere = true;
    way.onmessage = ({ data }) => receive(data);
  };
  const lose = () => {
    if (isThere) return;
    frame.remove();
    lost();
  };
  // A frame does not tell that its page is missing; a picture beside it does.
  setTimeout(() => isThere || make("img", { onerror: lose, src: besideIt() }), SILENCE);
  document.body.append(frame);
  return way;
}

/** A picture from where the page came from; as it is now, not as it was. */
function besideIt(): string {
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  return `${icon?.href}?${performance.now()}`;
}

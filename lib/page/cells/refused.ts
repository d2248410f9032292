/**
 * What a cell has no use for. The policy of the frame refuses it as well; here it is told in
 * a sentence, and what could start more of itself is gone.
 *
 * @module
 */
import { words } from "../words/words.ts";

const NAMES = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "importScripts",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "indexedDB",
  "caches",
  "Notification",
];

/** Refuses it all, in a sentence, to whoever calls it. */
export function refuseAll(): void {
  for (const name of NAMES) {
    const refuse = function (): never {
      throw new TypeError(words().refused(name));
    };
    remove(name);
    Object.defineProperty(globalThis, name, { value: refuse });
  }
  // A worker that ends itself answers no more, and the page would wait for it.
  remove("close");
}

function remove(name: string): void {
  for (
    let place: object | null = globalThis;
    place !== null;
    place = Object.getPrototypeOf(place)
  ) {
    if (Object.hasOwn(place, name)) Reflect.deleteProperty(place, name);
  }
}

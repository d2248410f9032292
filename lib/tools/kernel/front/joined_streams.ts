/**
 * Lines that come one soon after the other, in one message: some front ends would save each
 * as an output of its own.
 *
 * @module
 */
import type { JsonObject } from "../../ipynb/json.ts";
import type { JupyterMessage } from "../wire/messages.ts";
import type { Header } from "../wire/requests.ts";

/** Tells all front ends something, which belongs to a request or to none. */
export type Publish = (
  type: string,
  content: JsonObject,
  parent: Header | undefined,
  more?: { [field in "metadata" | "buffers"]?: JupyterMessage[field] | undefined },
) => void;

/** How long a line waits for the next one, and at most for several, in milliseconds. */
const WAIT_MS = 30, PATIENCE_MS = 200;

/** What one message holds at most, in characters. */
const FULL = 100_000;

/** What waits. */
interface Waiting {
  readonly name: string;
  readonly parent: Header | undefined;
  readonly texts: string[];
  size: number;
  readonly since: number;
}

/**
 * Joins lines on their way. Whatever else is told comes after the lines before it.
 *
 * @param publish The way.
 */
export function joinedStreams(publish: Publish): Publish {
  let waiting: Waiting | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    const { name, parent, texts } = waiting;
    waiting = undefined;
    publish("stream", { name, text: texts.join("") }, parent);
  }
  return (type, content, parent, more = {}) => {
    const { name, text } = content;
    if (type !== "stream" || typeof name !== "string" || typeof text !== "string") {
      flush();
      publish(type, content, parent, more);
      return;
    }
    if (waiting?.name !== name || waiting.parent !== parent) {
      flush();
      waiting = { name, parent, texts: [], size: 0, since: performance.now() };
    }
    waiting.texts.push(text);
    waiting.size += text.length;
    clearTimeout(timer);
    const isLong = performance.now() - waiting.since > PATIENCE_MS;
    if (waiting.size > FULL || isLong) flush();
    else timer = setTimeout(flush, WAIT_MS);
  };
}

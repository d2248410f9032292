/**
 * Lines that come one soon after the other, in one message: some front ends would save each
 * as an output of its own.
 *
 * @module
 */
import { joinedLines } from "../../../text/joined_lines.ts";
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

/** How long a line waits for the next one, in milliseconds. */
const WAIT_MS = 30;

/**
 * Joins lines on their way. Whatever else is told comes after the lines before it.
 *
 * @param publish The way.
 */
export function joinedStreams(publish: Publish): { publish: Publish; flush(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lines = joinedLines<Header | undefined>(
    (name, text, parent) => publish("stream", { name, text }, parent),
    (flush) => {
      clearTimeout(timer);
      timer = setTimeout(flush, WAIT_MS);
    },
  );
  function flush() {
    clearTimeout(timer);
    lines.flush();
  }
  return {
    flush,
    publish(type, content, parent, more = {}) {
      const { name, text } = content;
      if (type === "stream" && typeof name === "string" && typeof text === "string") {
        lines.add(name, text, parent);
        return;
      }
      flush();
      publish(type, content, parent, more);
    },
  };
}

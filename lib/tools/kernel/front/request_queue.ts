/**
 * Which request is answered when: cells one after the other, all else at once.
 *
 * @module
 */
import type { Asked } from "./clients.ts";

/** Requests that are to be answered. */
export interface RequestQueue {
  /** Adds one. */
  add(asked: Asked): void;
  /** Does something while no cell runs. */
  alone(act: () => Promise<unknown>): Promise<void>;
}

/** How requests are answered. */
export interface RequestQueueOptions {
  /** Answers one, or says that it is not executed; whether the next may be executed. */
  readonly answer: (asked: Asked, isAborted: boolean) => Promise<boolean>;
  /** Whether one has to wait for its turn. */
  readonly isExecution: (asked: Asked) => boolean;
}

/** Makes a queue. */
export function requestQueue({ answer, isExecution }: RequestQueueOptions): RequestQueue {
  let last: Promise<unknown> = Promise.resolve();
  const waiting = new Set<Asked>(), aborted = new WeakSet<Asked>();

  async function execute(asked: Asked) {
    waiting.delete(asked);
    const goesOn = await answer(asked, aborted.has(asked));
    // What was sent before the error was seen is not to run after it.
    if (!goesOn) { for (const other of waiting) aborted.add(other); }
  }
  function alone(act: () => Promise<unknown>): Promise<void> {
    const done = last.then(act).then(() => {}, () => {});
    last = done;
    return done;
  }
  return {
    add(asked) {
      if (isExecution(asked)) {
        waiting.add(asked);
        alone(() => execute(asked));
      } else answer(asked, false).catch(() => {});
    },
    alone,
  };
}

/**
 * Lines that come one soon after the other, in one message.
 *
 * @module
 */

/** Lines on their way. */
export interface Lines<Owner> {
  /** Adds a text, the name of its stream, and to whom it belongs. */
  add(name: string, text: string, owner: Owner): void;
  /** Sends what waits. */
  flush(): void;
}

/**
 * Joins neighbours that stand in the same stream and belong to the same. The order stays.
 *
 * It needs nothing from outside of itself but the clock: kernels are given its text.
 *
 * @param send Sends a text.
 * @param soon Sees to it that all that waits is sent. It is called whenever a text has to
 * wait, and told whether that is the first. In a loop that does not let it, what is much
 * or waits long is sent all the same.
 */
export function joinedLines<Owner>(
  send: (name: string, text: string, owner: Owner) => void,
  soon: (flush: () => void, isFirst: boolean) => void,
): Lines<Owner> {
  /** What one message holds at most, in characters; how long it waits, in milliseconds. */
  const full = 100_000, patience = 200;
  let waiting: { readonly name: string; readonly owner: Owner; text: string }[] = [];
  let size = 0, since = 0;

  function flush() {
    const sending = waiting;
    waiting = [];
    size = 0;
    for (const { name, text, owner } of sending) send(name, text, owner);
  }
  return {
    flush,
    add(name, text, owner) {
      const isFirst = waiting.length === 0;
      if (isFirst) since = performance.now();
      const last = waiting.at(-1);
      if (last?.name === name && last.owner === owner) last.text += text;
      else waiting.push({ name, text, owner });
      size += text.length;
      if (size > full || performance.now() - since > patience) flush();
      else soon(flush, isFirst);
    },
  };
}

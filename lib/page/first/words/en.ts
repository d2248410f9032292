/**
 * What the first screen tells a reader, in English.
 *
 * @module
 */

/** What the first screen tells a reader. */
export const en = {
  title: "Two questions, four answers",
  asks: "Words that ask",
  answers: "Words that answer",
  /** The choice between the four kinds of attention. */
  choose: "Whose keys, and how many heads?",
  oneHead: "one head",
  twoHeads: "two heads",
  /** How many heads, and whose keys. */
  both: (heads: string, keys: string) => `${heads}, ${keys}`,
  same: "the same words",
  other: "other words",
  kinds: {
    "same one": "self-attention",
    "same two": "multi-head self-attention",
    "other one": "cross-attention",
    "other two": "multi-head cross-attention",
  },
  mask: "nobody looks ahead (causal mask)",
  query: "query: who asks",
  key: "key: who answers",
  /** What each head is for. */
  head: (head: number, isOne: boolean): string =>
    isOne
      ? "The one head"
      : head === 0
      ? "Head 0: who is meant?"
      : "Head 1: what is alike?",
  looks: (kind: string, query: string, looks: readonly string[]) =>
    `${kind[0]!.toUpperCase()}${kind.slice(1)}: ${query} looks ${looks.join("; ")}.`,
  most: (key: string, weight: string, head: number | undefined) =>
    `most at ${key}${head === undefined ? "" : ` in head ${head}`} (${weight})`,
  cell: (query: string, key: string, weight: string) => `${query} at ${key}: ${weight}`,
  pick: "Without a word that has a vector here there is nothing to show: pick one.",
  cut: (most: number) => `Only the first ${most} words are taken.`,
  lines: "Lines from each word that asks to the words that it looks at",
  unknown: (word: string) => `“${word}” has no vector here. Take`,
  vocabulary: "Pick words",
  handmade:
    "Each word has five numbers that we chose by hand (animal, pronoun, tired, asleep, " +
    "grammar). The weights are computed by the library’s own attention(), in this page.",
  start: "Start the course",
};

export function threeQuestions() {
  return {
    bert: { heads: "several", sequences: "one", mask: "none" },
    gpt2: { heads: "several", sequences: "one", mask: "causal" },
    decoderFirst: { heads: "several", sequences: "one", mask: "causal" },
    decoderSecond: { heads: "several", sequences: "two", mask: "none" },
    sagan: { heads: "one", sequences: "one", mask: "none" },
    bahdanau: { heads: "one", sequences: "two", mask: "none" },
  } as const;
}

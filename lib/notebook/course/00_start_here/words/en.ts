/**
 * What notebook 00 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    'Say of each layer how many `heads` ("one" or "several") and `sequences` ("one" or ' +
    '"two") it has, and which `mask` ("none" or "causal").',
  mistakes: {
    strangeWords:
      'The words are: `heads` "one" or "several", `sequences` "one" or "two", `mask` ' +
      '"none" or "causal".',
    bert:
      "`bert`: BERT fills in blanks in a text that is all there. The blank is a masked " +
      "word. Do the words before a blank help, those after it, or both?",
    gpt2:
      "`gpt2`: GPT-2 writes one token after the other, and learns with the whole text " +
      "before it. What keeps a token from looking at the one it is to guess?",
    decoderFirst:
      "`decoderFirst`: In its first attention the decoder looks at what it has " +
      "written itself, and learns with the whole translation before it.",
    decoderSecond:
      "`decoderSecond`: The queries come from the decoder. Where do the keys " +
      "and values come from, and is any of that still to be written?",
    sagan:
      "`sagan`: Each place of one image looks at all places of that image. The paper has " +
      "one f(x), one g(x), one h(x): queries, keys and values, each once.",
    bahdanau:
      "`bahdanau`: A decoder looks for the words of the other language that matter " +
      "now. For each word it writes there is one row of alignments.",
  },
  hints: [
    "Ask three questions of each layer, one at a time: how many heads? Do queries and keys " +
    "come from one sequence? May a query see what comes after it?",
    "Only a layer that writes its own sequence from left to right needs a causal mask there.",
    "Every corner of the grid has a layer: two of the six have one head, two of the six " +
    "have two sequences, and one has both.",
  ],
  explanation: "Each layer answers three questions, and no answer follows from another.",
  afterwards:
    "BERT: Devlin et al. 2018, section 3. GPT-2: Radford et al. 2019, section 2.3, " +
    "after Radford et al. 2018. The decoder's two attentions: Vaswani et al. 2017, section " +
    "3.2.3. SAGAN: Zhang et al. 2018, section 3. Bahdanau et al. 2014, section 3.1, scores " +
    "by a small network in the place of a dot product. Every corner of the grid is in use.",
} satisfies ExerciseWords;

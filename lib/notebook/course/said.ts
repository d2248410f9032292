/**
 * What the exercises of the course tell a reader, each in the language that is spoken.
 *
 * @module
 */
import { words as startHere } from "./00_start_here/words/words.ts";
import { words as aSoftLookup } from "./01_a_soft_lookup/words/words.ts";
import { words as everyStage } from "./02_every_stage/words/words.ts";
import { words as whyDivide } from "./03_why_divide/words/words.ts";
import { words as masks } from "./04_masks/words/words.ts";
import { words as splittingHeads } from "./05_splitting_heads/words/words.ts";
import { words as aSumOfHeads } from "./06_a_sum_of_heads/words/words.ts";
import { words as selfAndCross } from "./07_self_and_cross/words/words.ts";
import { words as positions } from "./08_positions/words/words.ts";
import { words as theBugZoo } from "./09_the_bug_zoo/words/words.ts";
import { words as backward } from "./10_backward/words/words.ts";
import { words as twoThingsAtOnce } from "./11_two_things_at_once/words/words.ts";
import { words as subjectAndVerb } from "./12_subject_and_verb/words/words.ts";
import { words as translation } from "./13_translation/words/words.ts";
import { words as theBugZooTrained } from "./14_the_bug_zoo_trained/words/words.ts";
import { words as induction } from "./15_induction/words/words.ts";

/** The words by the notebooks that end with the exercises. */
export const said: Readonly<Record<string, () => object>> = {
  "00_start_here": startHere,
  "01_a_soft_lookup": aSoftLookup,
  "02_every_stage": everyStage,
  "03_why_divide": whyDivide,
  "04_masks": masks,
  "05_splitting_heads": splittingHeads,
  "06_a_sum_of_heads": aSumOfHeads,
  "07_self_and_cross": selfAndCross,
  "08_positions": positions,
  "09_the_bug_zoo": theBugZoo,
  "10_backward": backward,
  "11_two_things_at_once": twoThingsAtOnce,
  "12_subject_and_verb": subjectAndVerb,
  "13_translation": translation,
  "14_the_bug_zoo_trained": theBugZooTrained,
  "15_induction": induction,
};

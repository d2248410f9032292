/**
 * What the cells of the course draw, in Chinese.
 *
 * @module
 */
import type { Drawn } from "../../text/spoken.ts";
import { drawn as startHere } from "./00_start_here/words/drawn.ts";
import { drawn as aSoftLookup } from "./01_a_soft_lookup/words/drawn.ts";
import { drawn as everyStage } from "./02_every_stage/words/drawn.ts";
import { drawn as whyDivide } from "./03_why_divide/words/drawn.ts";
import { drawn as masks } from "./04_masks/words/drawn.ts";
import { drawn as splittingHeads } from "./05_splitting_heads/words/drawn.ts";
import { drawn as aSumOfHeads } from "./06_a_sum_of_heads/words/drawn.ts";
import { drawn as selfAndCross } from "./07_self_and_cross/words/drawn.ts";
import { drawn as positions } from "./08_positions/words/drawn.ts";
import { drawn as theBugZoo } from "./09_the_bug_zoo/words/drawn.ts";
import { drawn as backward } from "./10_backward/words/drawn.ts";
import { drawn as twoThingsAtOnce } from "./11_two_things_at_once/words/drawn.ts";
import { drawn as subjectAndVerb } from "./12_subject_and_verb/words/drawn.ts";
import { drawn as translation } from "./13_translation/words/drawn.ts";
import { drawn as theBugZooTrained } from "./14_the_bug_zoo_trained/words/drawn.ts";
import { drawn as induction } from "./15_induction/words/drawn.ts";

/** The texts by the English ones, by the notebooks that draw them. */
export const drawn: Readonly<Record<string, Drawn>> = {
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

/**
 * Subject and verb: where the verb looks, and what follows from it.
 *
 * @module
 */
import { type Attend, attendWith } from "../../../attention/attention.ts";
import { putWeight } from "../../../attention/put_weight.ts";
import { attentionWeights } from "../../../attention/stages/attention_weights.ts";
import { withoutHead } from "../../../attention/without_head.ts";
import type { SubjectAndVerbParameters } from "../../models/agreement/network.ts";
import { type AgreementSentence, isMany } from "../../models/agreement/sentences.ts";
import {
  type SubjectAndVerb,
  subjectAndVerb,
} from "../../models/agreement/subject_and_verb.ts";
import { ADJECTIVES } from "../../models/agreement/vocabulary.ts";
import { largestPlace } from "../../models/largest_place.ts";
import { meanFigure } from "../mean_figure.ts";
import type { Experiment } from "../experiment.ts";

const variants: Record<string, SubjectAndVerb> = {
  "one layer": subjectAndVerb({ layers: 1 }),
  "cross-attention": subjectAndVerb({ layers: 1, cross: true }),
  "two layers": subjectAndVerb({ layers: 2 }),
};

/** Attention in which every query looks at one key alone. */
const lookAt = (key: number): Attend =>
  attendWith({
    attentionWeights: (scores) => putWeight(attentionWeights(scores), { key }),
  });

const experiment: Experiment<SubjectAndVerbParameters> = {
  variants,
  measure: (parameters, variant) => {
    const model = variants[variant]!;
    const sentences = model.examples(600, 1000);
    const isRight = ({ words, answer }: AgreementSentence, attend?: Attend) =>
      model.answer(parameters, words, attend) === answer;
    const seen = sentences.map((sentence) => ({
      ...lookOf(model, parameters, sentence),
      isRight: isRight(sentence),
    }));
    const others = sentences.flatMap((sentence) =>
      sentence.distractors
        .filter((place) => isMany(sentence.words[place]!) !== (sentence.answer === "are"))
        .map((place) => isRight(sentence, lookAt(place)) ? 0 : 1)
    );
    const right = (which: typeof seen) =>
      meanFigure(which.map(({ isRight }) => +isRight));
    return {
      accuracy: model.accuracy(parameters),
      accuracyIfHard: model.accuracy(
        parameters,
        model.examples(181, 2000, { hard: true }),
      ),
      accuracyIfLong: model.accuracy(
        parameters,
        model.examples(150, 3000, { phrases: 3 }),
      ),
      weightOnSubject: meanFigure(seen.map(({ subject }) => subject)),
      weightOnOthers: meanFigure(seen.map(({ others }) => others)),
      subjectAhead: meanFigure(seen.map(({ isAhead }) => +isAhead)),
      rightIfAhead: right(seen.filter(({ isAhead }) => isAhead)),
      rightIfBehind: right(seen.filter(({ isAhead }) => !isAhead)),
      errorsAtAdjective: meanFigure(
        seen.filter(({ isRight }) => !isRight).map(({ most }) =>
          +ADJECTIVES.some((adjective) => adjective === most)
        ),
      ),
      rightIfForcedOnSubject: meanFigure(
        sentences.map((sentence) => +isRight(sentence, lookAt(sentence.subject))),
      ),
      followsForcedOther: meanFigure(others),
      accuracyWithoutHead: parameters.blocks.map((_, layer) =>
        model.accuracy(withoutHeadOf(parameters, layer))
      ),
    };
  },
  // The notebook trains or shows each of them; the exercise asks one.
  keeps: (_variant, seed) => seed === 0,
};

export default experiment;

/** How much the verb looks at the subject, and at the other nouns, in the last layer. */
function lookOf(
  model: SubjectAndVerb,
  parameters: SubjectAndVerbParameters,
  { words, subject, distractors }: AgreementSentence,
) {
  const { data, sizes } = model.trace(parameters, words).layers.at(-1)!.weights;
  const row = data.subarray((sizes.query - 1) * sizes.key);
  const others = distractors.map((place) => row[place]!);
  return {
    subject: row[subject]!,
    others: others.reduce((a, b) => a + b, 0),
    most: words[largestPlace(row)]!,
    isAhead: row[subject]! > Math.max(0, ...others),
  };
}

/** The same parameters with the one head of a layer taken away. */
function withoutHeadOf(
  parameters: SubjectAndVerbParameters,
  layer: number,
): SubjectAndVerbParameters {
  const blocks = parameters.blocks.map((block, i) => {
    const { attention, norm } = block.self;
    return i === layer ? { self: { norm, attention: withoutHead(attention, 0) } } : block;
  });
  return { ...parameters, blocks };
}

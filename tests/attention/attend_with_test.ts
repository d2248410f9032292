import {
  add,
  applyMask,
  attentionWeights,
  concatHeads,
  multiply,
  project,
  projectOutput,
  randomParameters,
  score,
  splitHeads,
  weightedSum,
} from "../../lib/mod.ts";
import { attendWith, attention } from "../../lib/attention/attention.ts";
import type { Stages } from "../../lib/attention/stages/stages.ts";
import type { AttentionTrace } from "../../lib/attention/trace.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { forPairs, mixedMask, sequence } from "./scene.ts";

// Every axis has its own size, so that swapped axes cannot pass by luck.
const target = sequence(3, 11, 1);
const source = sequence(5, 13, 2);
const sizes = { model: 11, sourceModel: 13, heads: 2, keyFeatures: 6, valueFeatures: 7 };
const parameters = randomParameters({ ...sizes, seed: 3, bias: true });
const options = {
  mask: mixedMask(2, 3, 5, 4),
  bias: forPairs(0, 3, 5, 5),
  rotary: true,
};
const plain = attention(target, source, parameters, options);

Deno.test("attendWith() no other stage is attention(), with all its options", () => {
  assertEquals(attendWith({})(target, source, parameters, options), plain);
  assertEquals(
    attendWith({})(target, source, parameters),
    attention(target, source, parameters),
  );
});

/** Each stage with a result that is off, and the first part of the trace that shows it. */
const OTHERS: { [Name in keyof Stages]: [Stages[Name], keyof AttentionTrace] } = {
  project: [(x, map) => multiply(2, project(x, map)), "queries"],
  splitHeads: [(x, heads) => multiply(2, splitHeads(x, heads)), "queries"],
  score: [(queries, keys) => multiply(2, score(queries, keys)), "scores"],
  applyMask: [(scores) => scores, "maskedScores"],
  attentionWeights: [(scores) => multiply(0.5, attentionWeights(scores)), "weights"],
  weightedSum: [(weights, values) => add(1, weightedSum(weights, values)), "context"],
  concatHeads: [(context) => multiply(-1, concatHeads(context)), "concatenated"],
  projectOutput: [(x, map) => add(3, projectOutput(x, map)), "output"],
};

const PARTS = Object.keys(plain) as (keyof AttentionTrace)[];

for (const [name, [stage, first]] of Object.entries(OTHERS)) {
  Deno.test(`attendWith() another ${name} changes ${first}, and nothing before it`, () => {
    const trace = attendWith({ [name]: stage })(target, source, parameters, options);
    const before = PARTS.slice(0, PARTS.indexOf(first));
    for (const part of before) assertEquals(trace[part], plain[part], part);
    assert(differ(trace[first].data, plain[first].data));
  });
}

/** Whether some numbers differ. */
function differ(a: Float32Array, b: Float32Array): boolean {
  return a.some((value, i) => value !== b[i]);
}

Deno.test("attendWith() calls the stages that are put in, and no other in their place", () => {
  const asked: string[] = [];
  const spy = <Arguments extends unknown[], Result>(
    name: string,
    stage: (...given: Arguments) => Result,
  ) =>
  (...given: Arguments): Result => {
    asked.push(name);
    return stage(...given);
  };
  attendWith({
    project: spy("project", project),
    splitHeads: spy("splitHeads", splitHeads),
    score: spy("score", score),
    applyMask: spy("applyMask", applyMask),
    attentionWeights: spy("attentionWeights", attentionWeights),
    weightedSum: spy("weightedSum", weightedSum),
    concatHeads: spy("concatHeads", concatHeads),
    projectOutput: spy("projectOutput", projectOutput),
  })(target, source, parameters, options);
  assertEquals(asked.toSorted(), [
    ...["applyMask", "attentionWeights", "concatHeads"],
    ...["project", "project", "project", "projectOutput", "score"],
    ...["splitHeads", "splitHeads", "splitHeads", "weightedSum"],
  ]);
});

Deno.test("attendWith() refuses what attention() refuses, in the same words", () => {
  const attend = attendWith({});
  for (const wrong of [{ masks: 1 }, null, { rotary: { bass: 3 } }]) {
    const { message } = assertThrows(
      // deno-lint-ignore no-explicit-any -- it is wrong on purpose
      () => attention(target, source, parameters, wrong as any),
      TypeError,
    );
    assertThrows(
      // deno-lint-ignore no-explicit-any -- it is wrong on purpose
      () => attend(target, source, parameters, wrong as any),
      TypeError,
      message,
    );
  }
});

/**
 * Layers, blocks, losses and Adam against PyTorch, as
 * `tests/fixtures/make_network_fixtures.py` asked for them.
 *
 * @module
 */
import fixtures from "../fixtures/network.json" with { type: "json" };
import {
  adam,
  type Axes,
  causalMask,
  crossEntropy,
  type DecoderBlock,
  decoderBlock,
  type EncoderBlock,
  encoderBlock,
  gradients,
  learnable,
  linear,
  logSoftmax,
  multiply,
  nested,
  paddingMask,
  random,
  randomDecoderBlock,
  randomEncoderBlock,
  type Tensor,
  zeros,
} from "../../lib/mod.ts";
import { namedTensors } from "../../lib/network/named_tensors.ts";
import { withTensors } from "../../lib/network/saving/with_tensors.ts";
import { assert, assertAlmostEquals, assertEquals } from "../assert.ts";
import { assertClose } from "../difference.ts";
import { difference } from "../summary.ts";

type Case = Omit<(typeof fixtures.blocks)[number], "gradients" | "loss">;
const WORDS = 5;

/** The parameters of a case, each half of what `random` draws, with a seed of its own. */
function parametersOf({ kind, seed, hidden, model, heads }: Case) {
  const options = { model, heads, seed, hidden: hidden || undefined };
  const block: EncoderBlock | DecoderBlock = kind === "decoder"
    ? randomDecoderBlock(options)
    : randomEncoderBlock(options);
  const weight = zeros(["model", "word"], { model, word: WORDS });
  const output = { weight, bias: zeros(["word"], { word: WORDS }) };
  const tensors = namedTensors("test", { block, output }).map(([path, x], i) => {
    const drawn = random(x.axes, x.sizes, { seed: seed + i });
    return [path.join("."), multiply(drawn, 0.5) as Tensor<Axes>] as const;
  });
  return withTensors({ block, output }, Object.fromEntries(tensors));
}

function tokensOf({ seed, model }: Case, token: number, own: number) {
  return random(["token", "model"], { token, model }, { seed: seed + own });
}

/** The loss of a case. */
function lossOf(
  one: Case,
  { block, output }: ReturnType<typeof parametersOf>,
  tokens: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
): Tensor<[]> {
  const many = one.target;
  const mask = one.causal
    ? causalMask(many)
    : paddingMask(many, Array.from({ length: many }, () => true));
  const trace = "cross" in block
    ? decoderBlock(
      tokens,
      source,
      block as DecoderBlock,
      one.causal ? {} : { self: { mask } },
    )
    : encoderBlock(tokens, block, { mask });
  const answers = Array.from({ length: many }, (_, i) => (3 * i + one.seed) % WORDS);
  const weights = answers.map((_, i) => (i + 1) % 3);
  return crossEntropy(
    linear(trace.output, output),
    answers,
    one.weights ? { weights } : {},
  );
}

Deno.test(`blocks agree with PyTorch in ${fixtures.blocks.length} cases, and all their gradients do`, () => {
  for (const one of fixtures.blocks) {
    const parameters = learnable(parametersOf(one));
    const tokens = learnable(tokensOf(one, one.target, 50));
    const source = learnable(tokensOf(one, one.source, 51));
    const loss = lossOf(one, parameters, tokens, source);
    assertAlmostEquals(nested(loss), one.loss, 1e-5);

    const gradientOf = gradients(loss);
    const tensors: Record<string, Tensor<Axes>> = Object.fromEntries(
      namedTensors("test", parameters).map(([path, x]) => [path.join("."), x]),
    );
    tensors.tokens = tokens;
    if (one.kind === "decoder") tensors.source = source;
    const expected = Object.entries(one.gradients as Record<string, number[]>);
    assertEquals(expected.map(([name]) => name), Object.keys(tensors));
    const scale = Math.max(...expected.map(([, [largest]]) => largest!));
    for (const [name, numbers] of expected) {
      const error = difference(gradientOf(tensors[name]!).data, numbers, scale);
      assert(
        error < 1e-4,
        `seed ${one.seed}: ${name} differs by ${error} of the largest`,
      );
    }
  }
});

for (const { clip, warmUp, betas, steps, rate, losses, ...one } of fixtures.adam) {
  const what = clip === null
    ? "alone"
    : `with a warm-up of ${warmUp}, clipped to ${clip}`;
  Deno.test(`adam() ${what} agrees with PyTorch's over ${steps} steps in every parameter`, () => {
    let parameters = learnable(parametersOf(one));
    let optimiser = adam({
      ...{ steps, rate, betas: betas as [number, number] },
      ...(clip !== null && { clip }),
      ...(warmUp !== null && { warmUp }),
    });
    const tokens = tokensOf(one, one.target, 50), source = tokensOf(one, one.source, 51);
    const found = Array.from({ length: steps }, () => {
      const loss = lossOf(one, parameters, tokens, source);
      ({ parameters, optimiser } = optimiser.step(parameters, gradients(loss)));
      return nested(loss);
    });
    assertClose(found, losses, 1e-5);
    const expected: Record<string, number[]> = one.parameters;
    for (const [path, x] of namedTensors("test", parameters)) {
      const error = difference(x.data, expected[path.join(".")]!, 1);
      assert(error < 1e-4, `${path.join(".")} differs by ${error} of the largest`);
    }
  });
}

Deno.test("logSoftmax() agrees with PyTorch's, where shares are tiny too", () => {
  for (const { seed, scale, values } of fixtures.logSoftmax) {
    const x = random(["query", "word"], { query: 5, word: 7 }, { seed });
    const found = nested(logSoftmax(multiply(x, scale), "word"));
    assertClose(found.flat(), values.flat(), 1e-6 * 300);
  }
});

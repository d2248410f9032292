/**
 * Test cases of the operators `Attention` and `RotaryEmbedding` of the ONNX standard
 * (github.com/onnx/onnx, Apache-2.0): what other runtimes must give, we give, with our
 * public functions.
 *
 * @module
 */
import fixtures from "../fixtures/operators.json" with { type: "json" };
import { merge, nested, permute, rename, rotary, split, tensor } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { assertClose, type Values } from "../difference.ts";
import { type OneText, operator } from "./operator.ts";
import { turnedBy } from "./operator_rotation.ts";
import { type Nest, type OperatorCase, unpack } from "./operator_case.ts";

const cases = fixtures.cases as unknown as OperatorCase[];
const isRotary = ({ name }: OperatorCase) => name.startsWith("rotary");

/** The texts of a batch, each with the masks that are its own. */
function textsOf({ inputs }: OperatorCase): OneText[] {
  const batch = inputs.Q!.shape[0]!;
  return Array.from({ length: batch }, (_, text) => {
    const own = Object.entries(inputs).map(([name, packed]) => {
      const all = unpack(packed) as Nest[];
      if (name !== "attn_mask") return [name, all[text]];
      // Masks of fewer than four axes are for all texts.
      return [
        name,
        packed.shape.length < 4 ? all : all[packed.shape[0] === 1 ? 0 : text],
      ];
    });
    return Object.fromEntries(own) as OneText;
  });
}

/** Those in which a query sees nothing: ONNX gives it zeros, and we refuse it. */
const BLIND = [
  "attention_causal_boolmask_nan_robustness",
  "attention_23_boolmask_fullymasked_row_nan_robustness",
];

for (const example of cases.filter((example) => !isRotary(example))) {
  const { name, attributes, inputs, outputs } = example;
  const isBoolean = inputs.attn_mask?.type === "bool";
  const compute = () =>
    textsOf(example).map((text) => operator(text, attributes, isBoolean));
  if (BLIND.includes(name)) {
    Deno.test(`the operator suite's ${name} is refused, since a query sees no key`, () => {
      assertThrows(compute, RangeError, "every query must see at least one key");
    });
    continue;
  }
  Deno.test(`the operator suite's ${name} is what our stages give`, () => {
    const found = compute();
    for (const [output, packed] of Object.entries(outputs)) {
      assertClose(found.map((text) => text[output]!), unpack(packed) as Values, 1e-5);
    }
  });
}

for (const example of cases.filter(isRotary)) {
  const { name, attributes, inputs, outputs } = example;
  Deno.test(`the operator suite's ${name} is what our operations give`, () => {
    const { input, cos_cache, sin_cache, position_ids } = inputs;
    const found = (unpack(input!) as Nest[]).map((text, i) => {
      const table = (cache: typeof cos_cache) => {
        const rows = unpack(cache!) as number[][] | number[][][];
        const places = position_ids && (unpack(position_ids) as number[][])[i]!;
        const own = places ? places.map((place) => rows[place]) : rows[i];
        return tensor(["query", "pair"], own as number[][]);
      };
      const isFlat = input!.shape.length === 3;
      const x = isFlat
        ? permute(
          split(
            tensor(["query", "concat"], text as number[][]),
            "concat",
            ["head", "feature"],
            attributes.num_heads!,
          ),
          ["head", "query", "feature"],
        )
        : tensor(["head", "query", "feature"], text as number[][][]);
      const turned = turnedBy(
        x,
        table(cos_cache),
        table(sin_cache),
        attributes.interleaved === 1,
      );
      return isFlat
        ? nested(
          merge(
            permute(turned, ["query", "head", "feature"]),
            ["head", "feature"],
            "concat",
          ),
        )
        : nested(turned);
    });
    assertClose(found, unpack(outputs.output!) as Values, 1e-5);
  });
}

for (const { name, attributes, positions, queries, output } of fixtures.rotations) {
  Deno.test(`the operator suite's reference for ${name} is what rotary() gives`, () => {
    const { interleaved, rotary_embedding_dim: features } = attributes as {
      interleaved?: number;
      rotary_embedding_dim?: number;
    };
    const [text] = unpack(queries) as number[][][][];
    const x = tensor(["head", "query", "feature"], text!);
    const how = {
      positions,
      features,
      pairs: interleaved ? "neighbours" : "halves",
    } as const;
    assertClose([nested(rotary(x, how))], unpack(output) as Values, 1e-5);
    const asKeys = rotary(rename(x, "query", "key"), how);
    assertClose([nested(asKeys)], unpack(output) as Values, 1e-5);
  });
}

Deno.test("the operator suite has cases of every kind", () => {
  const kinds = {
    causal: cases.filter(({ attributes }) => attributes.is_causal),
    withPast: cases.filter(({ inputs }) => inputs.past_key),
    windowed: cases.filter(({ attributes }) => (attributes.left_window_size ?? -1) >= 0),
    grouped: cases.filter(({ inputs: { Q, K } }) =>
      Q && K && Q.shape.length === 4 && Q.shape[1] !== K.shape[1]
    ),
    scaled: cases.filter(({ attributes }) => attributes.scale),
    capped: cases.filter(({ attributes }) => attributes.softcap),
    boolean: cases.filter(({ inputs }) => inputs.attn_mask?.type === "bool"),
    additive: cases.filter(({ inputs }) => inputs.attn_mask?.type === "float32"),
    perHead: cases.filter(({ inputs }) => inputs.attn_mask?.shape.at(-3) === 3),
    rotary: cases.filter(isRotary),
  };
  const few = Object.entries(kinds).filter(([, found]) => found.length < 2);
  assertEquals(few.map(([name]) => name), []);
});

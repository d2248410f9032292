/**
 * Attention once more, by plain loops over nested arrays in double precision. It
 * shares no code with `lib/`, so that the two can only agree by both being right.
 * It checks nothing: it is for well-formed input.
 *
 * @module
 */

/** Rows of numbers. */
export type Matrix = number[][];

/** A linear map, as in `AttentionParameters`. */
export interface Linear {
  weight: Matrix;
  bias?: number[];
}

/** The parameters of one attention block, as nested arrays. */
export interface OracleParameters {
  heads: number;
  query: Linear;
  key: Linear;
  value: Linear;
  output: Linear;
}

/** One table for all heads, or one for each. */
export type Tables = Matrix | Matrix[];

/** How queries and keys are turned: all of it must be said. */
export interface Turn {
  target: number[];
  source: number[];
  base: number;
  pairs: "neighbours" | "halves";
  features: number;
}

/** What can be chosen besides sequences and parameters. */
export interface OracleOptions {
  mask?: Tables | undefined;
  bias?: Tables | undefined;
  rotary?: Turn | undefined;
}

/** The stages of `AttentionTrace`, as nested arrays. */
export interface OracleTrace {
  queries: Matrix[];
  keys: Matrix[];
  values: Matrix[];
  scores: Matrix[];
  maskedScores: Matrix[];
  weights: Matrix[];
  context: Matrix[];
  concatenated: Matrix;
  output: Matrix;
}

/** Each row of x, multiplied with the weight and shifted by the bias. */
export function project(x: Matrix, { weight, bias }: Linear): Matrix {
  const result: Matrix = [];
  for (const row of x) {
    const projected: number[] = [];
    for (let column = 0; column < weight[0]!.length; column++) {
      let sum = bias?.[column] ?? 0;
      for (let i = 0; i < row.length; i++) sum += row[i]! * weight[i]![column]!;
      projected.push(sum);
    }
    result.push(projected);
  }
  return result;
}

/** Each head's share of the columns: the first head has the first ones. */
export function splitHeads(x: Matrix, heads: number): Matrix[] {
  const feature = x[0]!.length / heads;
  const result: Matrix[] = [];
  for (let head = 0; head < heads; head++) {
    result.push(x.map((row) => row.slice(head * feature, (head + 1) * feature)));
  }
  return result;
}

/** The dot product of each query with each key over the root of their length. */
export function score(queries: Matrix, keys: Matrix): Matrix {
  const result: Matrix = [];
  for (const query of queries) {
    const row: number[] = [];
    for (const key of keys) {
      let dot = 0;
      for (let i = 0; i < query.length; i++) dot += query[i]! * key[i]!;
      row.push(dot / Math.sqrt(query.length));
    }
    result.push(row);
  }
  return result;
}

/** Each row with its first features turned two by two, as the complex numbers they are. */
export function rotate(
  x: Matrix,
  positions: number[],
  { base, pairs, features }: Omit<Turn, "target" | "source">,
): Matrix {
  const result: Matrix = [];
  for (let place = 0; place < x.length; place++) {
    const row = [...x[place]!];
    for (let pair = 0; pair < features / 2; pair++) {
      const real = pairs === "halves" ? pair : 2 * pair;
      const imaginary = pairs === "halves" ? pair + features / 2 : 2 * pair + 1;
      const length = Math.hypot(row[real]!, row[imaginary]!);
      const angle = Math.atan2(row[imaginary]!, row[real]!) +
        positions[place]! / Math.pow(base, (2 * pair) / features);
      row[real] = length * Math.cos(angle);
      row[imaginary] = length * Math.sin(angle);
    }
    result.push(row);
  }
  return result;
}

/** The scores, each with the number of the bias in the same place. */
export function addBias(scores: Matrix, bias: Matrix): Matrix {
  return scores.map((row, query) => row.map((score, key) => score + bias[query]![key]!));
}

/** The scores, with minus infinity where the mask is zero. */
export function applyMask(scores: Matrix, mask: Matrix): Matrix {
  const result: Matrix = [];
  for (let query = 0; query < scores.length; query++) {
    const row: number[] = [];
    for (let key = 0; key < scores[query]!.length; key++) {
      row.push(mask[query]![key] === 0 ? -Infinity : scores[query]![key]!);
    }
    result.push(row);
  }
  return result;
}

/** Shares in proportion to the exponentials of a row; they sum to 1. */
export function softmax(row: number[]): number[] {
  const highest = Math.max(...row);
  let sum = 0;
  for (const x of row) sum += Math.exp(x - highest);
  return row.map((x) => Math.exp(x - highest) / sum);
}

/** For each query, the values in proportion to its weights. */
export function weightedSum(weights: Matrix, values: Matrix): Matrix {
  const result: Matrix = [];
  for (const shares of weights) {
    const context: number[] = Array(values[0]!.length).fill(0);
    for (let key = 0; key < values.length; key++) {
      for (let i = 0; i < context.length; i++) {
        context[i]! += shares[key]! * values[key]![i]!;
      }
    }
    result.push(context);
  }
  return result;
}

/** For each query, what the heads found, one head after the other. */
export function concatHeads(context: Matrix[]): Matrix {
  const result: Matrix = [];
  for (let query = 0; query < context[0]!.length; query++) {
    const row: number[] = [];
    for (const head of context) row.push(...head[query]!);
    result.push(row);
  }
  return result;
}

/** The table of one head. */
function tableOf(tables: Tables, head: number): Matrix {
  return typeof tables[0]![0] === "number"
    ? tables as Matrix
    : (tables as Matrix[])[head]!;
}

/** Every stage of attention, from the target's rows to the source's. */
export function attention(
  target: Matrix,
  source: Matrix,
  { heads, query, key, value, output }: OracleParameters,
  { mask, bias, rotary }: OracleOptions = {},
): OracleTrace {
  const turned = (x: Matrix[], positions: number[] | undefined) =>
    rotary && positions ? x.map((head) => rotate(head, positions, rotary)) : x;
  const queries = turned(splitHeads(project(target, query), heads), rotary?.target);
  const keys = turned(splitHeads(project(source, key), heads), rotary?.source);
  const values = splitHeads(project(source, value), heads);
  const scores: Matrix[] = [];
  const maskedScores: Matrix[] = [];
  const weights: Matrix[] = [];
  const context: Matrix[] = [];
  for (let head = 0; head < heads; head++) {
    const plain = score(queries[head]!, keys[head]!);
    scores.push(bias ? addBias(plain, tableOf(bias, head)) : plain);
    maskedScores.push(
      mask ? applyMask(scores[head]!, tableOf(mask, head)) : scores[head]!,
    );
    weights.push(maskedScores[head]!.map(softmax));
    context.push(weightedSum(weights[head]!, values[head]!));
  }
  const concatenated = concatHeads(context);
  return {
    queries,
    keys,
    values,
    scores,
    maskedScores,
    weights,
    context,
    concatenated,
    output: project(concatenated, output),
  };
}

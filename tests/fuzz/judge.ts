/**
 * What is wrong with the answer to a right call.
 *
 * @module
 */
import type { Axes, Tensor } from "../../lib/mod.ts";
import type { Expected, RightCall, Shape } from "./right_call.ts";

/** What is wrong with one tensor, if something is. */
function faultOfTensor(x: Tensor<Axes>, [axes, sizes]: Shape): string | undefined {
  if (x.axes.join() !== axes.join()) return `has the axes ${x.axes}, not ${axes}`;
  let count = 1;
  for (const name of axes) {
    const size = (x.sizes as Record<string, number>)[name];
    if (size !== sizes[name]) return `has ${name} ${size}, not ${sizes[name]}`;
    count *= size!;
  }
  if (Object.keys(x.sizes).length !== axes.length) return "has sizes without axes";
  if (x.data.length !== count) return `has ${x.data.length} numbers, not ${count}`;
  for (const value of x.data) if (Number.isNaN(value)) return "has NaN";
  return undefined;
}

function faultOfResult(result: unknown, expected: Expected): string | undefined {
  if (expected === "number") {
    return typeof result === "number" && !Number.isNaN(result)
      ? undefined
      : `is ${result}`;
  }
  if (Array.isArray(expected)) {
    return faultOfTensor(result as Tensor<Axes>, expected as unknown as Shape);
  }
  for (const [part, shape] of Object.entries(expected)) {
    const x = (result as Record<string, Tensor<Axes>>)[part]!;
    const fault = faultOfTensor(x, shape as Shape);
    if (fault !== undefined) return `${part} ${fault}`;
  }
  return undefined;
}

/** What came of a call: nothing wrong, a refusal by name, or what is wrong. */
export function judge(
  { call, expected }: RightCall,
): { readonly fault?: string | undefined; readonly refused?: string } {
  try {
    return { fault: faultOfResult(call(), expected) };
  } catch (error) {
    const isNamed = error instanceof RangeError && error.message.startsWith("Cannot ");
    return isNamed ? { refused: error.message } : { fault: `threw ${error}` };
  }
}

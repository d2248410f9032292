/**
 * What a model can be asked.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";

type Method = (...given: never[]) => unknown;

/** How many arguments each method takes at the most. */
type Most<Methods> = { readonly [Name in keyof Methods]: number };

/**
 * The same methods, which refuse more arguments than they take: what is passed and ignored
 * misleads, and cells are not type-checked when they run.
 */
export function methodsOf<const Methods extends Record<string, Method>>(
  methods: Methods,
  most: Most<Methods>,
): Methods {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (...given: never[]) => {
        expectArguments(`call ${name}()`, given.length, most[name]!);
        return method(...given);
      },
    ]),
  ) as Methods;
}

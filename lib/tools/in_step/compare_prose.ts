/**
 * A cell of prose beside the English one.
 *
 * @module
 */
import { inShort } from "./fault.ts";
import { numeralFaults } from "./numerals.ts";
import { proseFacts } from "./prose_facts.ts";
import { refusedMarks, refusedWords } from "./refused.ts";

/** What must be equal, and how it is called. */
const KEPT = {
  headings: "headings",
  formulas: "formulas",
  code: "pieces of code",
  numbers: "numbers",
  pictures: "pictures",
  shape: "tags and cells of tables",
} as const;

/**
 * Says what is wrong with the Chinese of a cell.
 *
 * @param english The English prose.
 * @param chinese The Chinese prose.
 */
export function compareProse(english: string, chinese: string): string[] {
  const before = proseFacts(english), after = proseFacts(chinese);
  const kept = (Object.keys(KEPT) as (keyof typeof KEPT)[]).flatMap((name) => {
    const isInOrder = name === "headings";
    return differenceOf(KEPT[name], before[name], after[name], isInOrder);
  });
  const text = after.lines.join("\n");
  const said = [...refusedWords(text), ...after.lines.flatMap(refusedMarks)]
    .map(({ found, instead }) => `${inShort(found)} is not written here: ${instead}`);
  const stray = after.lines.flatMap((line) => {
    const isEnglish = before.lines.some((other) => other.includes("*"));
    const found = /[*_]+.{0,10}/.exec(line)?.[0];
    return found === undefined || isEnglish ? [] : [
      `${inShort(found)} is read as it stands: put punctuation outside of the marks`,
    ];
  });
  return [
    ...kept,
    ...numeralFaults(before.lines.join("\n"), text),
    ...said,
    ...stray,
    ...after.slanted > 0 ? ["it slants: write **…** in the place of _…_"] : [],
    ...after.broken > 0
      ? ["a paragraph breaks its line, which is read as a space: write it on one line"]
      : [],
    ...!/\p{Script=Han}/u.test(text) && /[a-z]{3}/i.test(text)
      ? ["it is not translated yet"]
      : [],
  ];
}

/** What one list has and the other has not; how often counts too. */
function differenceOf(
  what: string,
  english: readonly string[],
  chinese: readonly string[],
  isInOrder: boolean,
): string[] {
  const missing = without(english, chinese), surplus = without(chinese, english);
  const list = (all: string[]) => all.map(inShort).join(", ");
  if (missing.length + surplus.length > 0) {
    const says = [
      ...missing.length > 0 ? [`has no ${list(missing)}`] : [],
      ...surplus.length > 0 ? [`has ${list(surplus)}, which the English has not`] : [],
    ];
    return [`${what} must be those of the English: it ${says.join(", and ")}`];
  }
  const isEqual = english.every((one, i) => one === chinese[i]);
  return isInOrder && !isEqual ? [`${what} must stand in the order of the English`] : [];
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

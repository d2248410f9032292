/**
 * Text as a terminal shows it: of a line that was written over, its last state.
 *
 * @module
 */
import { stripVTControlCharacters } from "node:util";

const RETURN = "\r", BACK = "\b";

/** What takes away the rest of a line; a zero may stand in it. */
const ERASE = ["\u001b[K", "\u001b[0K"];

const STEPS = new RegExp(`([${RETURN}${BACK}]|${ERASE.map(RegExp.escape).join("|")})`);

/**
 * The last state of a text that a program wrote: a progress bar writes over itself, by
 * returns (`\r`) and backspaces, as Jupyter reads them too. Colours are taken away.
 *
 * @param text What was written.
 */
export function terminalText(text: string): string {
  const whole = text.replaceAll("\r\n", "\n");
  if (!STEPS.test(whole)) return stripVTControlCharacters(whole);
  return whole.split("\n").map(lastState).join("\n");
}

function lastState(line: string): string {
  if (!STEPS.test(line)) return stripVTControlCharacters(line);
  const written: string[] = [];
  let at = 0;
  for (const step of line.split(STEPS)) {
    if (step === RETURN) at = 0;
    else if (step === BACK) at = Math.max(0, at - 1);
    else if (ERASE.includes(step)) written.length = at;
    else for (const sign of stripVTControlCharacters(step)) written[at++] = sign;
  }
  return written.join("");
}

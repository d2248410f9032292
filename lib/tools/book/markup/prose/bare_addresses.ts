/**
 * Addresses in prose that nobody made a link of: they are links all the same, as in Jupyter.
 *
 * @module
 */
import type { MarkdownIt } from "markdown-it";

/** The longest address that is looked for, in characters. */
const LONGEST = 2000;

/** What an address on the web may begin with, if its writer leaves the scheme out. */
const WWW = "www.";

/**
 * Teaches markdown-it which addresses are links: those that say how they are meant. Names of
 * files look like names of sites (`README.md`), and are none.
 */
export function bareAddresses({ linkify }: MarkdownIt): void {
  linkify.set({ fuzzyLink: false, maxLength: LONGEST })
    .add("//", null)
    .add("ftp:", null)
    .add(WWW, {
      validate(text, pos, self) {
        const whole = `http://${WWW}${text.slice(pos, pos + LONGEST)}`;
        const length = self.testSchemaAt(whole, "http:", "http:".length);
        return Math.max(0, length - `//${WWW}`.length);
      },
      normalize(match) {
        match.url = `http://${match.url}`;
      },
    });
}

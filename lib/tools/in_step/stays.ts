/**
 * What stays as it is in Chinese figures.
 *
 * @module
 */

/**
 * Words of data: those of the sentences that are looked at, and names of code. What a cell
 * says itself about them has a text in `words/drawn.ts`.
 */
const STAYS = new Set(
  [
    // The two sentences of the course, and the features of their words.
    "the animal was tired so it slept pronoun asleep grammar",
    // Six words of a book.
    "Your journey starts with one step",
    // Sentences about subjects and verbs.
    "verb the a to of in near behind by with old new small big red cabinet cabinets key keys",
    "tree trees car cars house houses dog dogs is are",
    // Translations, and numbers in words.
    "end start I she we you he they will in at before yesterday today tomorrow Shanghai Beijing",
    "home work one two three four five six seven eight nine ten thirty hundred thousand and",
    "books magazines pictures buy bought sold drew saw find cup red big small",
    // Names of code.
    "attention averagedHeads blindQuery latePositions selfAsCross softmaxOverQueries",
    "transposedMask wrongScale wrongSplit exercises",
    // What Chinese programmers say.
    "bug",
    // What nobody translates.
    "softmax Headlight TypeScript Deno BLEU NaN sin",
  ].join(" ").split(" "),
);

/** Pieces of code and of formulas. */
const PIECES = ["√feature", "gradients()"];

/** The words of a text in Latin letters that would have to be translated. */
export function foreignWords(text: string): string[] {
  const rest = PIECES.reduce((rest, piece) => rest.replaceAll(piece, " "), text);
  const words = rest.match(/[A-Za-z]+(?:['’][a-z]+)?/g) ?? [];
  return words.filter((word) => word.length > 1 && !STAYS.has(word));
}

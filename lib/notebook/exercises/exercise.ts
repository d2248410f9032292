/**
 * What an exercise is, and what is said about an answer.
 *
 * @module
 */

/** What a reader is told of an exercise. */
export interface Wording {
  /** What to write, in a sentence or two. */
  readonly task: string;
  /** Hints for everyone, each telling more than the one before. */
  readonly hints: readonly [string, string, string];
  /** What is worth knowing once it is solved. */
  readonly afterwards: string;
  /** Why the worked solution looks as it does. */
  readonly explanation: string;
}

/** The words of an exercise, with a hint for each mistake that it knows by name. */
export interface ExerciseWords<Mistake extends string = string> extends Wording {
  readonly mistakes: Readonly<Record<Mistake, string>>;
}

/** The words of an exercise in which the reader writes a test. */
export interface TestWords<
  Mistake extends string = string,
  Candidate extends string = string,
> extends ExerciseWords<Mistake> {
  /** What is tested, in a word. */
  readonly subject: string;
  /** What each candidate does. */
  readonly candidates: Readonly<Record<Candidate, string>>;
}

/** An exercise: the reader writes an `Answer`, usually a function. */
export interface Exercise<Answer> extends Wording {
  /** What it is called among the exercises. */
  readonly name: string;
  /** The worked solution. */
  readonly worked: Answer;
  /** The text of a cell that holds the worked solution and checks it. */
  readonly solution: string;
  /** Loads what the judging needs and nothing else does, once. */
  readonly prepare: () => Promise<void>;
  /** Tries an answer, once it is prepared. Whatever the answer does, it gives a verdict and does not throw. */
  readonly judge: (answer: Answer) => Verdict;
}

/** What is said about an answer. */
export interface Verdict {
  /**
   * Whether the answer is right or wrong, or cannot be judged: it is broken, or still to
   * be written.
   */
  readonly state: "right" | "wrong" | "broken" | "unfinished";
  /** What was found. Names in it stand between backticks. */
  readonly message: string;
  /** What to look at, side by side. */
  readonly exhibits: readonly Exhibit[];
  /** The hint made for the mistake, if it is a known one. */
  readonly hint?: string | undefined;
}

/** Something to look at: a value with its title, or a table. */
export type Exhibit =
  | { readonly title: string; readonly value: unknown }
  | { readonly table: Table };

/** Words in rows and columns. */
export interface Table {
  /** The heads of the columns. */
  readonly columns: readonly string[];
  /** The rows, from top to bottom. */
  readonly rows: readonly (readonly string[])[];
}

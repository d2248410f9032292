/**
 * What a page of the book tells its reader, in English.
 *
 * @module
 */

/** What a page of the book tells its reader. */
export const en = {
  /** The language of the pages. */
  language: "en",
  /** A page, as the window names it. */
  titled: (page: string) => `${page} · Headlight`,

  /** What is around every page. */
  frame: {
    skip: "Skip to the text",
    book: "Book",
    course: "Course",
    source: "Source",
    /** The other language, in that language. */
    other: "中文",
    dark: "Dark colours",
    lightOrDark: "Light or dark",
    footer:
      "Headlight, the course as a book. It asks nothing of any other site, and what you " +
      "have read and solved is kept in this browser only.",
    search: "Search the book",
    searchKey: "Search ( / )",
    searchFor: "Search for",
    close: "Close",
    contents: "On this page",
  },

  /** The first page. */
  index: {
    title: "Headlight: see how attention works",
    description: "A course on attention: one head or several, one sequence or two.",
    heading: "See how attention works, head by head",
    question: "What is the difference between multi-head attention and self-attention? " +
      "They answer two different questions. How many heads look at once? And do queries " +
      "and keys come from one sequence, or from two?",
    pages: "Each page below asks one question, lets you guess, computes, and shows a " +
      "picture. Every number was computed by the code that stands beside it.",
  },

  /** The page of a notebook. */
  chapter: {
    number: (number: string) => `Notebook ${number}`,
    figures: (figures: number) => figures === 1 ? "1 figure" : `${figures} figures`,
    /** How a notebook says how long it takes to read it. */
    readingTime: "Reading time:",
    minutes: (minutes: number) =>
      minutes === 1 ? "about 1 minute" : `about ${minutes} minutes`,
    runIt: "Run it and change it",
    runItBefore:
      "This page shows what the notebook showed. To change a number and look at " +
      "the picture, open ",
    runItAfter: " in Jupyter:",
    inJupyter: "The same in Jupyter",
    runsHere:
      "The cells of this page run in this browser, and what you change stays in it. To " +
      "keep it as a notebook, or to use files and packages of your own, open ",
    itsCode: "The code behind the pictures",
    others: "Other notebooks",
    before: "Before",
    next: "Next",
    end: "The end",
    all: "All notebooks",
    setup: "The first cell: what the page imports",
    foldedCode: "Code that is folded",
    foldedOutputs: "Results that are folded",
    foldedCell: "A part that is folded",
    solved: "I solved it",
  },

  /** What a cell showed. */
  outputs: {
    picture: "A picture without a description",
    lostPicture: (description: string) => `Picture: ${description}`,
    more: (characters: number) =>
      `${characters.toLocaleString("en")} more characters are in the notebook.`,
    data: "Data as",
    unshown: "There is a result here that only Jupyter shows:",
    invalid:
      "There is a result here that cannot be shown, because no notebook may hold it:",
  },

  /** The page of a file of the library. */
  source: {
    kicker: "Source",
    usedBy: "Seen at work in",
    imports: "What it imports",
    returns: "Gives",
    throws: "Throws",
    example: "Example:",
    untitled: "how to use it",
  },

  /** The page that lists the files of the library. */
  sourceIndex: {
    title: "The code behind the pictures",
    description: "The library that the course is computed with, file by file.",
    opening:
      "Each file holds one idea. Its documentation says what it does, the formula, " +
      "and where it comes from.",
    /** The folders, in the order in which one reads them, and what is in each. */
    folders: {
      "attention/stages": "The eight stages, one file each",
      "attention": "The chain, masks, parameters",
      "attention/bugs": "Eight wrong attentions, for the bug zoo",
      "attention/positions": "Sinusoidal, rotary, linear bias",
      "network/layers": "What stands around attention, one layer a file",
      "network/blocks": "Layers together: one reads, one writes",
      "network/models/translation": "Sentences and numbers, from Chinese to English",
      "network/training": "A loss, and steps downhill",
      "network/saving": "Parameters as files",
      "network/trained/experiments": "What is trained with several seeds, and compared",
      "network/trained": "Trainings that are committed, and how to repeat them",
      "network/models/lookup": "Looking up one thing, or two at once",
      "network/models/agreement": "Which noun does the verb belong to?",
      "network/models/induction": "Continuing what was seen once",
      "network/models": "What the models of the course share",
      "network": "What the parts of a network share",
      "tensor": "Numbers on a grid whose axes have names",
      "tensor/axes": "Naming, ordering, splitting and merging axes",
      "tensor/rows": "Rows as shares, or on one scale",
      "tensor/elementwise": "Number by number",
      "tensor/gradients": "What each number on the way would change in the loss",
      "tensor/exact": "Exponentials and their like, with the same bits everywhere",
      "tensor/product": "The sums of products",
      "tensor/product/assembly": "The fast product, before it is compiled",
      "tensor/checks": "What wrong arguments are told",
    } as Readonly<Record<string, string>>,
  },

  /** What the scripts of a page say; `{…}` stands for what is put in. */
  scripts: {
    copy: "Copy",
    copyThis: "Copy this code",
    copied: "Copied",
    selected: "Selected",
    read: "read",
    solved: "exercise solved",
    scrolls: "Scrolls sideways",
    noIndex: "The index could not be loaded.",
    nothing: "Nothing is found for “{query}”.",
    /** By the plural that a number has in this language. */
    places: { one: "{count} place", other: "{count} places" },
  },

  /** What a browser shows where there is no page. */
  server: {
    method: "Only GET and HEAD",
    tooLong: "The address is too long",
    badAddress: "No page can have such an address",
    noPage: "There is no such page",
    moved: "The page is one step further",
    otherHost: "This server answers for this machine only",
    changed: "The page is not what was asked for",
  },
};

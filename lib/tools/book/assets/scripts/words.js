/* What the scripts of a page say, in the language of the page. */
globalThis.headlightWords = JSON.parse(document.body.dataset.words);

/*
 * Runs before the page is painted. On the first page of all, whoever comes from outside is
 * sent to the pages in the language that he has chosen, or that his browser is set to. Inside
 * the book, and on a USB stick, the reader goes where he is led.
 */
(() => {
  const KEY = "headlight-language";
  const { begins } = document.currentScript.dataset;
  try {
    const here = sessionStorage.getItem(KEY);
    const { lang } = document.documentElement;
    // A page that is in one language only says nothing about its reader.
    const reads = document.querySelector("link[hreflang]")
      ? lang
      : here ?? localStorage.getItem(KEY) ?? lang;
    sessionStorage.setItem(KEY, reads);
    globalThis.headlightReads = reads;
    if (begins === undefined || here || location.protocol === "file:") return;
    const wanted = localStorage.getItem(KEY) ?? navigator.languages[0] ?? "";
    if (/^zh\b/i.test(wanted)) location.replace(begins + location.hash);
  } catch {
    // A browser may keep nothing: then a choice could not be changed either.
  }
})();

/*
 * How far the reader has come and which exercises are solved. It is kept in the reader's
 * own browser, and nowhere else.
 */
(() => {
  const words = globalThis.headlightWords;
  const KEY = "headlight-progress";
  const load = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  };
  const change = (slug, news) => {
    const all = load();
    all[slug] = { ...all[slug], ...news };
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // A browser may keep nothing.
    }
  };

  const { chapter } = document.body.dataset;
  if (chapter !== undefined) {
    for (const box of document.querySelectorAll("[data-solved]")) {
      box.checked = load()[chapter]?.solved === true;
      box.closest("[hidden]").hidden = false;
      box.addEventListener("change", () => change(chapter, { solved: box.checked }));
    }
    // The end of the text has been seen once the links to other chapters have.
    const end = document.querySelector("[data-end]");
    new IntersectionObserver(([entry], observer) => {
      if (!entry.isIntersecting) return;
      change(chapter, { read: true });
      observer.disconnect();
    }).observe(end);
  }

  const known = load();
  for (const place of document.querySelectorAll("[data-progress]")) {
    const { read, solved } = known[place.dataset.progress] ?? {};
    const news = [read && words.read, solved && words.solved].filter(Boolean).join(", ");
    place.textContent = news && ` · ✓ ${news}`;
  }
})();

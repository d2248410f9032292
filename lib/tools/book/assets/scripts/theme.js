/*
 * Runs before the page is painted: takes the light or dark that the reader has chosen.
 * Where nothing is chosen, the reader's system decides, by the style sheet alone.
 */
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem("headlight-theme");
    } catch {
      return null; // A browser may keep nothing.
    }
  };
  const isDark = () =>
    (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

  function apply(theme) {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    else delete root.dataset.theme;
    showPictures();
    globalThis.dispatchEvent(new Event("headlight-theme"));
  }

  // Pictures know only the system's choice by themselves.
  function showPictures() {
    const { theme } = root.dataset;
    const media = theme === undefined
      ? "(prefers-color-scheme: dark)"
      : theme === "dark"
      ? "all"
      : "not all";
    for (const source of document.querySelectorAll("source[data-dark]")) {
      source.media = media;
    }
  }

  // Paper is white, and on it a figure is the picture that it was before it was live.
  function showPaper() {
    for (const source of document.querySelectorAll("source[data-dark]")) {
      source.media = "not all";
    }
    for (const image of document.images) image.loading = "eager";
  }

  globalThis.headlightTheme = { isDark };
  addEventListener("beforeprint", showPaper);
  addEventListener("afterprint", showPictures);
  const theme = chosen();
  if (theme) root.dataset.theme = theme;
  system.addEventListener("change", () => apply(root.dataset.theme));
  // All of the page is there, and scripts may still be on their way.
  document.addEventListener("readystatechange", () => {
    showPictures();
    const button = document.querySelector("[data-switch-theme]");
    if (!button) return;
    const tell = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    tell();
    globalThis.addEventListener("headlight-theme", tell);
    button.addEventListener("click", () => {
      const next = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("headlight-theme", next);
      } catch {
        // It holds for this page.
      }
      apply(next);
    });
  }, { once: true });
})();

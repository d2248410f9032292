/* What scrolls in its own place can be reached and scrolled by the keyboard. */
(() => {
  const scrollers = document.querySelectorAll("pre, .scroll, .formula, .figure");
  const update = (element) => {
    const hidden = element.scrollWidth - element.clientWidth;
    // No more fades out than what is hidden.
    element.style.setProperty("--hidden", `${hidden}px`);
    if (hidden > 0) {
      element.tabIndex = 0;
      element.setAttribute("role", "group");
      element.setAttribute("aria-label", globalThis.headlightWords.scrolls);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) {
        element.removeAttribute(name);
      }
    }
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target);
  });
  for (const element of scrollers) observer.observe(element);
  // A formula gets wider with its fonts, although its place does not.
  document.fonts.ready.then(() => scrollers.forEach(update));
})();

/*
 * The switch to the other language keeps the place: the same heading, by its number on the
 * page. What is chosen is remembered. Code is shown in one language: whoever comes from the
 * course in the other finds back to it.
 */
(() => {
  const KEY = "headlight-language";
  const link = document.querySelector("[data-switch-language]");
  if (!link) return;
  if (globalThis.headlightReads === link.hreflang) {
    for (const home of document.querySelectorAll("[data-home]")) home.href = link.href;
  }
  const places = link.dataset.switchLanguage.split(" ");
  const headings = [...document.querySelectorAll(".text :is(h2, h3, h4, h5, h6)[id]")]
    .filter((heading) => !heading.closest(".cell"));
  function lead() {
    const passed = headings.findLastIndex((heading) =>
      heading.getBoundingClientRect().top < innerHeight * 0.35
    );
    // What stands under the text has the same name in both.
    const own = headings[passed]?.closest(".aside") && headings[passed].id;
    link.hash = scrollY > 0 ? own || places[passed] || "" : "";
  }
  function choose() {
    try {
      localStorage.setItem(KEY, link.hreflang);
    } catch {
      // It holds for this page.
    }
  }
  for (const event of ["pointerdown", "focus", "click"]) {
    link.addEventListener(event, lead);
  }
  for (const event of ["click", "auxclick"]) link.addEventListener(event, choose);
})();

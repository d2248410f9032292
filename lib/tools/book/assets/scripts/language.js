/*
 * The switch to the other language keeps the place: the same heading, by its number on the
 * page. What is chosen is remembered.
 */
(() => {
  const KEY = "headlight-language";
  const link = document.querySelector("[data-switch-language]");
  if (!link) return;
  const places = JSON.parse(link.dataset.switchLanguage).flatMap(([here, there]) => {
    const heading = document.getElementById(here);
    return heading ? [{ heading, there }] : [];
  });
  function lead() {
    const passed = places.findLast(({ heading }) =>
      heading.getBoundingClientRect().top < innerHeight * 0.35
    );
    link.hash = scrollY > 0 && passed ? passed.there : "";
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

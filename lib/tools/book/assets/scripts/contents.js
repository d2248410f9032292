/* The table of contents follows the reading: the last section whose heading has come up. */
(() => {
  // On a narrow page it would stand between the title and the text.
  const list = document.querySelector(".contents details");
  if (list && matchMedia("(max-width: 67.99rem)").matches) list.open = false;

  const links = [...document.querySelectorAll(".contents a[href^='#']")];
  const sections = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1)))
  );
  let current;
  function follow() {
    const passed =
      sections.filter((section) =>
        section && section.getBoundingClientRect().top < innerHeight * 0.35
      ).length;
    const link = links[Math.max(0, passed - 1)];
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
  }
  if (links.length > 0) {
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    }, { passive: true });
    follow();
  }
})();

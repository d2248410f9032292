/* Search over the book. The index is loaded when it is first asked for. */
(() => {
  const MOST = 12;
  const { noIndex, nothing, places } = globalThis.headlightWords;
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const dialog = document.querySelector("[data-search]");
  const button = document.querySelector("[data-open-search]");
  const input = dialog?.querySelector("input");
  const list = dialog?.querySelector("ol");
  const status = dialog?.querySelector("[role=status]");
  let loading;

  // As scripts, since pages on a USB stick may not fetch.
  const script = (source) =>
    new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = source;
      element.onload = done;
      element.onerror = () => failed(new Error(`Cannot load ${source}`));
      document.head.append(element);
    });

  // What searches, the language of the page first.
  const searchers = [];

  function made() {
    const { language, asked, options, index, excerpts } = globalThis.headlightIndex;
    const tokenize = (text) =>
      Array.from(
        text.matchAll(new RegExp(asked, "gu")),
        ([word, signs]) => signs ?? word,
      );
    const search = globalThis.MiniSearch.loadJS(index, options);
    return (query) =>
      search.search(query, {
        tokenize,
        prefix: true,
        fuzzy: (word) => word.length > 4 ? 0.2 : false,
        combineWith: "AND",
        boost: { title: 3, page: 2 },
      }).map((found) => ({ ...found, language, excerpt: excerpts[found.id] }));
  }

  async function load() {
    const { library, index, otherIndex, root } = dialog.dataset;
    await Promise.all([script(root + library), script(root + index)]);
    searchers.push(made());
    if (otherIndex === undefined) return;
    script(root + otherIndex).then(() => {
      searchers.push(made());
      find();
    }, () => {});
  }

  function show(finds) {
    const items = finds.slice(0, MOST).map(({ href, page, title, excerpt, language }) => {
      const item = document.createElement("li");
      if (language !== document.documentElement.lang) item.lang = language;
      const link = document.createElement("a");
      link.href = dialog.dataset.root + href;
      const heading = document.createElement("strong");
      heading.textContent = title === page ? page : `${page}: ${title}`;
      const text = document.createElement("span");
      text.textContent = excerpt;
      link.append(heading, text);
      item.append(link);
      return item;
    });
    list.replaceChildren(...items);
  }

  async function find() {
    const query = input.value.trim();
    loading ??= load();
    let finds = [];
    try {
      await loading;
      if (query !== "") finds = searchers.flatMap((search) => search(query));
    } catch {
      loading = undefined;
      status.textContent = noIndex;
      return;
    }
    if (query !== input.value.trim()) return;
    show(finds);
    status.textContent = query === ""
      ? ""
      : finds.length === 0
      ? nothing.replace("{query}", () => query)
      : (places[plurals.select(finds.length)] ?? places.other)
        .replace("{count}", String(finds.length));
  }

  if (dialog && button) {
    const open = () => {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      find();
    };
    button.hidden = false;
    button.addEventListener("click", open);
    input.addEventListener("input", find);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector("a")?.click();
    });
    list.addEventListener(
      "click",
      (event) => event.target.closest("a") && dialog.close(),
    );
    dialog.addEventListener(
      "click",
      (event) => event.target === dialog && dialog.close(),
    );
    addEventListener("keydown", (event) => {
      const isTyping = event.target.closest?.("input, textarea, select");
      const isAsked = event.key === "/" ||
        (event.key === "k" && (event.ctrlKey || event.metaKey));
      if (!isAsked || isTyping || (event.key === "/" && event.ctrlKey)) return;
      event.preventDefault();
      open();
    });
  }
})();

/*
 * Makes figures live: in a front end, in a page of one figure and in the book. It runs in
 * the reader's page, after Plotly's bundle. Who has a figure there puts a function on
 * `plQueue`, before or after; it is called with `draw`.
 */
(() => {
  const { Plotly, plQueue = [] } = globalThis;
  // Left out: what a reader has no use for, and what sends the figure to a company.
  const modest = {
    displaylogo: false,
    modeBarButtonsToRemove: ["sendChartToCloud", "select2d", "lasso2d", "autoScale2d"],
  };

  // Chinese families set the signs of formulas as wide as a Chinese sign.
  function takeSignsFromLatin() {
    if (!document.adoptedStyleSheets) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      @font-face {
        font-family: Signs;
        src: local("Helvetica"), local("Arial"), local("Liberation Sans"),
          local("Roboto"), local("DejaVu Sans");
        unicode-range: U+B7, U+D7, U+F7, U+2202, U+221A;
      }
      .headlight-live text[style*="Noto Sans CJK SC"] {
        font-family: Signs, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei",
          sans-serif !important;
      }`);
    document.adoptedStyleSheets.push(sheet);
  }

  /*
   * Puts the live plot in the place of its picture, which stays if that fails.
   *
   * place: the element around the picture.
   * figure: what to draw, if not the JSON that stands beside the picture.
   * words: what it shows in words, where no picture says so.
   * least: the share of its size below which the figure does not shrink, but scrolls.
   * Gives the plot, or nothing.
   */
  async function draw(place, { figure, words, least = 0 } = {}) {
    const picture = place?.querySelector("picture, img");
    const json = place?.querySelector("script[type='application/json']");
    // A front end may run a script twice.
    const isLive = place?.querySelector(".headlight-live");
    if (isLive || !(picture || words !== undefined) || !(figure || json)) {
      return undefined;
    }
    const frame = document.createElement("div");
    const plot = document.createElement("div");
    frame.className = "headlight-live";
    frame.setAttribute("role", "group");
    const alt = words ?? (picture.querySelector("img") ?? picture).alt;
    frame.setAttribute("aria-label", alt);
    frame.append(plot);
    if (picture) picture.after(frame);
    else place.append(frame);
    show(picture, false);
    place.querySelector(".headlight-still")?.remove();
    try {
      const { config, ...parts } = figure ?? JSON.parse(json.textContent);
      const { width, height = 450 } = parts.layout;
      if (width) fit({ place, frame, plot, width, height, least });
      const own = { ...modest, responsive: !width, ...config };
      await Plotly.newPlot(plot, { ...parts, config: own });
      return plot;
    } catch (error) {
      frame.remove();
      show(picture, true);
      console.warn("A figure stays as it was saved:", error);
      return undefined;
    }
  }

  // Hidden and not taken away: on paper it is shown again. The styles of some front ends
  // show what is only said to be hidden.
  function show(picture, isShown) {
    if (!picture) return;
    picture.hidden = !isShown;
    picture.style.display = isShown ? "" : "none";
  }

  // One that is nearly narrow enough shrinks by so much more, and is seen whole.
  const NEARLY = 0.9;

  // A figure of fixed size shrinks as its picture does, labels and all.
  function fit({ place, frame, plot, width, height, least }) {
    plot.style.width = `${width}px`;
    plot.style.height = `${height}px`;
    plot.style.transformOrigin = "0 0";
    frame.style.overflow = "hidden";
    const shrink = () => {
      // In an output that is folded away nothing has a width.
      if (place.clientWidth === 0) return;
      const whole = Math.min(1, place.clientWidth / width);
      const share = whole < NEARLY * least ? least : whole;
      plot.style.transform = share < 1 ? `scale(${share})` : "";
      frame.style.width = `${Math.floor(width * share)}px`;
      frame.style.height = `${Math.ceil(height * share)}px`;
    };
    shrink();
    new ResizeObserver(() => requestAnimationFrame(shrink)).observe(place);
  }

  takeSignsFromLatin();
  globalThis.plQueue = { push: (start) => start(draw) };
  for (const start of plQueue) start(draw);
})();

/*
 * Runs in the page of a reader, after Plotly's bundle. Each saved figure has put a
 * function on `plQueue`; it is called with the function that makes a figure live.
 */
(() => {
  const { Plotly, plQueue = [] } = globalThis;
  // Left out: what a reader has no use for, and what sends the figure to a company.
  const modest = {
    displaylogo: false,
    responsive: true,
    modeBarButtonsToRemove: ["sendChartToCloud", "select2d", "lasso2d", "autoScale2d"],
  };

  async function draw(place) {
    const picture = place?.querySelector("img");
    const json = place?.querySelector("script[type='application/json']");
    if (!picture || !json) return;
    const live = document.createElement("div");
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", picture.alt);
    picture.replaceWith(live);
    try {
      const { config, ...figure } = JSON.parse(json.textContent);
      const { width, height = 450 } = figure.layout;
      if (width) fit(live, place, width, height);
      await Plotly.newPlot(live, { ...figure, config: { ...modest, ...config } });
    } catch (error) {
      live.replaceWith(picture);
      console.warn("A figure stays as it was saved:", error);
    }
  }

  // A figure of fixed size shrinks as its picture does, labels and all.
  function fit(live, place, width, height) {
    live.style.width = `${width}px`;
    live.style.height = `${height}px`;
    live.style.transformOrigin = "0 0";
    const shrink = () => {
      const share = Math.min(1, place.clientWidth / width);
      if (share === 0 || !live.isConnected) return;
      live.style.transform = share < 1 ? `scale(${share})` : "";
      place.style.height = share < 1 ? `${Math.ceil(height * share)}px` : "";
    };
    shrink();
    new ResizeObserver(() => requestAnimationFrame(shrink)).observe(place);
  }

  globalThis.plQueue = { push: (start) => start(draw) };
  for (const start of plQueue) start(draw);
})();

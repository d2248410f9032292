/*
 * Makes the figures of a page live, after Plotly and the page's own figures have loaded.
 */
(() => {
  const { Plotly, headlightTheme, headlightFigures: { dark, figures } } = globalThis;
  // No figure gets smaller than this: it scrolls in its place before it is illegible.
  const LEAST = 0.68;
  const config = {
    displaylogo: false,
    responsive: false,
    modeBarButtonsToRemove: ["sendChartToCloud", "select2d", "lasso2d", "autoScale2d"],
  };

  // A layout on dark paper. The colours that stand for values stay as they are.
  function darkened(value, name) {
    if (name === "colorscale") return value;
    if (Array.isArray(value)) return value.map((item) => darkened(item));
    if (typeof value === "string") return dark[value.toLowerCase()] ?? value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, darkened(item, key)]),
    );
  }

  function layoutOf({ layout }) {
    const copy = structuredClone(layout);
    if (!headlightTheme.isDark()) return copy;
    const ink = dark["#222222"];
    const sliders = layout.sliders?.map((slider) => ({
      ...darkened(slider),
      bgcolor: "#6b747f",
      activebgcolor: "#dfe3e8",
      bordercolor: "#9aa4b1",
      tickcolor: "#6b747f",
    }));
    const updatemenus = layout.updatemenus?.map((menu) => ({
      ...darkened(menu),
      bgcolor: "#1d2229",
      bordercolor: "#6b747f",
    }));
    return {
      ...darkened(copy),
      ...(sliders && { sliders }),
      ...(updatemenus && { updatemenus }),
      modebar: { bgcolor: "rgba(0,0,0,0)", color: "#9aa4b1", activecolor: ink },
      hoverlabel: { bordercolor: "#14171b", ...copy.hoverlabel },
    };
  }

  // Lines have no order of colours that would be lost; the black one would be invisible.
  function dataOf({ data }) {
    if (!headlightTheme.isDark()) return structuredClone(data);
    return data.map(({ line, marker, ...trace }) => ({
      ...structuredClone(trace),
      ...(line && { line: darkened(line) }),
      ...(marker && { marker: darkened(marker) }),
    }));
  }

  function framesOf({ frames }) {
    return frames && structuredClone(frames);
  }

  async function draw(place) {
    const figure = figures[Number(place.dataset.figure)];
    const picture = place.querySelector("picture");
    const image = picture?.querySelector("img");
    if (!figure || !image) return;
    const width = Number(image.getAttribute("width"));
    const height = Number(image.getAttribute("height"));
    const frame = document.createElement("div");
    frame.className = "live";
    const plot = document.createElement("div");
    plot.style.width = `${width}px`;
    plot.style.height = `${height}px`;
    frame.append(plot);
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", image.alt);
    picture.hidden = true;
    place.append(frame);
    fit(place, frame, plot, width, height);
    const parts = () => ({
      data: dataOf(figure),
      layout: { width, height, ...layoutOf(figure) },
    });
    try {
      await Plotly.newPlot(plot, { ...parts(), frames: framesOf(figure), config });
      place.dataset.live = "";
    } catch (error) {
      frame.remove();
      picture.hidden = false;
      console.warn("A figure stays as it was saved:", error);
      return;
    }
    globalThis.addEventListener("headlight-theme", () => {
      const { data, layout } = parts();
      // A slider stays where the reader has put it.
      for (const [i, slider] of (layout.sliders ?? []).entries()) {
        slider.active = plot.layout.sliders?.[i]?.active ?? slider.active;
      }
      const shown = plot.data.map((trace, i) => ({ ...trace, ...colours(data[i]) }));
      Plotly.react(plot, shown, layout);
    });
  }

  const colours = ({ line, marker } = {}) => ({
    ...(line && { line }),
    ...(marker && { marker }),
  });

  // A figure of fixed size shrinks as its picture does, labels and all.
  function fit(place, frame, plot, width, height) {
    const shrink = () => {
      const share = Math.max(LEAST, Math.min(1, place.clientWidth / width));
      plot.style.transform = share < 1 ? `scale(${share})` : "";
      frame.style.width = `${Math.floor(width * share)}px`;
      frame.style.height = `${Math.ceil(height * share)}px`;
    };
    shrink();
    new ResizeObserver(() => requestAnimationFrame(shrink)).observe(place);
  }

  // What the reader looks at comes first, and the page stays responsive between figures.
  async function drawAll() {
    const distance = (place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return top > innerHeight ? top - innerHeight : bottom < 0 ? -bottom : 0;
    };
    const places = [...document.querySelectorAll("[data-figure]")];
    for (const place of places.sort((a, b) => distance(a) - distance(b))) {
      await draw(place);
      await new Promise((done) => setTimeout(done));
    }
  }
  drawAll();
})();

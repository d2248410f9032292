/*
 * Makes the figures of a page live, after Plotly, the page's own figures and the script by
 * which all figures become live: on dark paper too, and what the reader looks at first.
 */
(() => {
  const { Plotly, headlightTheme, headlight_narrow: narrow } = globalThis;
  const { dark, figures } = globalThis.headlightFigures;
  // Where its panels stand stays as it was when the page was opened.
  const isNarrow = matchMedia("(max-width: 40rem)").matches;
  const fitted = (figure) => isNarrow ? narrow(figure) : figure;
  // A finger scrolls the page, and does not zoom what it passes.
  const isTouched = matchMedia("(pointer: coarse)").matches;
  const config = isTouched ? { displayModeBar: false } : {};
  // No figure gets smaller than this: it scrolls in its place before it is illegible.
  const LEAST = 0.68;

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
    for (const name of isTouched ? Object.keys(copy) : []) {
      if (/^[xy]axis\d*$/.test(name)) copy[name].fixedrange = true;
    }
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

  async function makeLive(draw, place) {
    const saved = figures[Number(place.dataset.figure)];
    const image = place.querySelector("img");
    if (!saved || !image) return;
    const figure = fitted(saved);
    const [width, height] = ["width", "height"].map((n) => Number(image.getAttribute(n)));
    if (figure !== saved) place.style.setProperty("--width", `${figure.layout.width}px`);
    const parts = () => ({
      data: dataOf(figure),
      layout: { width, height, ...layoutOf(figure) },
    });
    const own = { ...parts(), frames: framesOf(figure), config };
    const plot = await draw(place, { figure: own, least: LEAST });
    if (!plot) return;
    place.dataset.live = "";
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

  // A figure that a cell has just made. One of the same size moves to its new values.
  async function show(place, made, words) {
    if (place.made === made) return;
    place.made = made;
    const figure = fitted(made);
    place.shows = figure;
    const size = ({ layout: { width = 640, height = 400 } }) => ({ width, height });
    const parts = (figure) => ({
      data: dataOf(figure),
      layout: { ...size(figure), ...layoutOf(figure) },
    });
    const { width, height } = size(figure);
    if (place.plot && place.size === `${width} ${height}`) {
      place.plot.parentElement.setAttribute("aria-label", words);
      await Plotly.react(place.plot, { ...parts(figure), frames: framesOf(figure) });
      return;
    }
    place.replaceChildren();
    place.style.setProperty("--width", `${width}px`);
    place.size = `${width} ${height}`;
    const own = { ...parts(figure), frames: framesOf(figure), config };
    const isNew = !place.plot;
    place.plot = await drawn(place, { figure: own, least: LEAST, words });
    if (!place.plot) place.textContent = words;
    if (!isNew) return;
    globalThis.addEventListener("headlight-theme", () => {
      if (place.plot && place.isConnected) Plotly.react(place.plot, parts(place.shows));
    });
  }
  let drawn;
  globalThis.headlightShow = (place, figure, words) =>
    globalThis.plQueue.push((draw) => {
      drawn = draw;
      // A figure may come while another is drawn in the same place.
      place.drawing = (place.drawing ?? Promise.resolve()).then(() =>
        show(place, figure, words)
      ).catch((error) => console.warn("A figure cannot be drawn:", error));
    });

  // What the reader looks at comes first, and the page stays responsive between figures.
  async function makeAllLive(draw) {
    const distance = (place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return top > innerHeight ? top - innerHeight : bottom < 0 ? -bottom : 0;
    };
    const places = [...document.querySelectorAll("[data-figure]")];
    for (const place of places.sort((a, b) => distance(a) - distance(b))) {
      await makeLive(draw, place);
      await new Promise((done) => setTimeout(done));
    }
  }
  globalThis.plQueue.push(makeAllLive);
})();

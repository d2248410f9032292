/**
 * The figures of a page: their pictures as files of their own, and what makes them live.
 *
 * @module
 */
import type { FoundFigure } from "../../../notebook/drawing/saved_figure.ts";
import { withLatinSigns } from "../../../notebook/drawing/svg/latin_signs.ts";
import { cleanSvg, sizeOf } from "./pictures/clean_svg.ts";
import { hashedPath } from "../content_hash.ts";
import { cover as closeUp, coversMuch } from "../chapters/cover.ts";
import { DARK, darkPicture } from "./pictures/dark.ts";
import { type Html, html } from "./html.ts";
import { isDeep } from "./nesting.ts";
import { shortSvg } from "./pictures/short_svg.ts";

/** A file of the book, with the path by which pages call it. */
export interface File {
  /** The path from the folder of the book. */
  readonly path: string;
  /** What it holds. */
  readonly content: string;
}

/** A picture on white and on dark paper. */
export interface Picture {
  /** On white paper. */
  readonly light: File;
  /** On dark paper. */
  readonly dark: File;
}

/** A picture on white and on dark paper, as files. */
function pictureOf(content: string): Picture {
  const file = (content: string) => ({
    path: hashedPath("figures/picture.svg", content),
    content,
  });
  return { light: file(content), dark: file(darkPicture(content)) };
}

/** The figures of one page. */
export interface Figures {
  /** Takes a figure in and gives the piece of the page that shows it. */
  add(figure: FoundFigure): Html | undefined;
  /** The pictures, in order. */
  readonly pictures: readonly Picture[];
  /** A small picture that stands for the page, if it has any. */
  cover(): Picture | undefined;
  /** The script that holds the figures, if there are any, or some may come. */
  script(slug: string, mayCome?: boolean): File | undefined;
}

type Layout = FoundFigure["figure"]["layout"];

/** What a figure is drawn from. Its `config` is the book's, not the notebook's. */
const PARTS = ["data", "layout", "frames"] as const;

/**
 * Collects the figures of a page.
 *
 * @param root Where the folder of the book is, seen from the page.
 */
export function pageFigures(root = ""): Figures {
  const pictures: Picture[] = [];
  const live: string[] = [];
  let cover: { rank: number; content: string; layout: Layout } | undefined;
  return {
    pictures,
    add({ figure, picture, alt }) {
      const clean = cleanSvg(picture);
      const json = figureJson(figure);
      if (clean === undefined || json === undefined) return undefined;
      const content = withLatinSigns(shortSvg(clean));
      const made = pictureOf(content);
      const { light, dark } = made;
      const { width, height } = sizeOf(content) ?? { width: 640, height: 400 };
      pictures.push(made);
      // A heatmap says more about attention than a curve, if not all of it is cut off.
      const isHeatmap = content.includes("<image");
      const rank = !isHeatmap ? 0 : coversMuch(figure.layout) ? 2 : 1;
      if (cover === undefined || rank > cover.rank) {
        cover = { rank, content, layout: figure.layout };
      }
      live.push(json);
      return html`
        <div class="figure" data-figure="${live.length - 1}" style="--width:${width}px">
          <picture><source data-dark media="(prefers-color-scheme: dark)" srcset="${root}${dark
            .path}"><img src="${root}${light
            .path}" width="${width}" height="${height}" alt="${alt}" loading="lazy"></picture>
        </div>
      `;
    },
    cover() {
      return cover && pictureOf(closeUp(cover.content, cover.layout));
    },
    script(slug, mayCome = false) {
      if (live.length === 0 && !mayCome) return undefined;
      const content = `globalThis.headlightFigures = { dark: ${
        JSON.stringify(DARK)
      }, figures: [\n${live.join(",\n")}\n] };\n`;
      return { path: hashedPath(`figures/${slug}.js`, content), content };
    },
  };
}

/**
 * A figure as a part of a script; nothing, if it is nested too deep. Pictures of other files
 * in it would be requests.
 */
function figureJson(figure: FoundFigure["figure"]): string | undefined {
  if (isDeep(figure)) return undefined;
  const parts = PARTS.flatMap((name) =>
    figure[name] === undefined ? [] : [[name, figure[name]]]
  );
  return JSON.stringify(
    Object.fromEntries(parts),
    (name, value) =>
      name === "source" && !/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(value)
        ? undefined
        : value,
  );
}

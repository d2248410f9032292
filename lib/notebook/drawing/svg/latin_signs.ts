/**
 * Signs of formulas in Chinese pictures.
 *
 * @module
 */

/** Chinese families set these as wide as a Chinese sign; in a formula they look torn. */
const SIGNS = /[·×÷∂√]/;

/** How the font of a Chinese picture begins. A picture that was cleaned has lost its face. */
const FAMILY = /font-family:(?:Signs,)?(?=Noto Sans CJK SC,)/g;

/** A family that has these signs alone, as `make_live.js` has it for live figures. */
const FACE =
  '<style>@font-face{font-family:Signs;src:local("Helvetica"),local("Arial"),' +
  'local("Liberation Sans"),local("Roboto"),local("DejaVu Sans");' +
  "unicode-range:U+b7,U+d7,U+f7,U+2202,U+221a}</style>";

/**
 * Takes the signs of formulas from a Latin font.
 *
 * @param svg A picture. One without such signs, or in a Latin font, stays as it is.
 */
export function withLatinSigns(svg: string): string {
  if (!SIGNS.test(svg)) return svg;
  const signed = svg.replaceAll(FAMILY, "font-family:Signs,");
  const isChinese = signed.includes("font-family:Signs,");
  return isChinese ? signed.replace(/^<svg[^>]*>/, `$&${FACE}`) : svg;
}

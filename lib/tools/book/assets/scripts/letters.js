/*
 * How much room the words in a figure need, before they are drawn.
 */

/** How long a text is, in letters; signs of Chinese are two wide. */
export function lengthOf(text) {
  const plain = text.replaceAll(/<br>.*|<[^>]*>/g, "");
  return [...plain].reduce(
    (sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1),
    0,
  );
}

/** A title in two lines. */
export function inTwo(text) {
  const middle = text.length / 2;
  const places = [...text.matchAll(/ |(?<=[，：。])/g)].map(({ index }) => index);
  if (places.length === 0) return text;
  const nearest = places.reduce((a, b) =>
    Math.abs(b - middle) < Math.abs(a - middle) ? b : a
  );
  return `${text.slice(0, nearest)}<br>${text.slice(nearest).trimStart()}`;
}

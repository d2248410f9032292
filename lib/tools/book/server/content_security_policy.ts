/**
 * What a page of the book may do, whoever wrote what stands on it.
 *
 * @module
 */

/**
 * What the frame in which cells run may do, besides what it says itself: its origin is taken
 * away wherever it is shown, and only a page of the book shows it.
 */
export const FRAME_POLICY = "sandbox allow-scripts; frame-ancestors 'self'";

/**
 * Only scripts from files of the book run, and nothing is asked of anyone else. Styles may
 * stand in the page, since KaTeX and Plotly place things by them.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

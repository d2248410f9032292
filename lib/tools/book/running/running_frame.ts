/**
 * The page in which cells run: a frame without an origin, with nothing in it but a worker.
 *
 * @module
 */
import { createHash } from "node:crypto";
import frame from "./frame.js" with { type: "text" };

/**
 * Makes the page. It is one file, since a frame without an origin may load none, and it
 * carries its own policy, wherever it is served from. The worker's script stands in it as
 * text, so that it is read as code once.
 *
 * @param worker The worker's script.
 */
export function runningFrame(worker: string): string {
  // What would end a script must not stand in one.
  const body = worker.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const script = short(frame);
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'unsafe-eval'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Where cells run</title>
<script type="text/plain" id="worker">${body}</script>
<script>${script}</script>
`;
}

/** A script without the words that it begins with, and without its margins. */
function short(script: string): string {
  return script.replace(/^\/\*[^]*?\*\/\s*/, "").replaceAll(/^\s+/gm, "");
}

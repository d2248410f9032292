/**
 * Chromium with the network cut: only this machine answers, and what a page complains
 * about is written down.
 *
 * @module
 */
import fs from "node:fs";
import type { Browser, Page } from "playwright-core";

// Playwright looks there for Windows around its Linux. Deno opens that folder only to who
// may do everything, and a test need not.
const { existsSync } = fs;
fs.existsSync = (path) => !String(path).startsWith("/proc/") && existsSync(path);
const { chromium } = await import("playwright-core");

// The shell is the same engine without the windows around it, and needs half of the work.
const PLACES = [
  "/usr/lib/chromium/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is, if it is anywhere. */
export const chromiumPath: string | undefined = [
  ...[Deno.env.get("HEADLIGHT_CHROMIUM") ?? []].flat(),
  ...PLACES,
].find((path) => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
});

/** Whether a browser must be there, so that nothing is skipped. */
export const isRequired: boolean = Deno.env.get("CI") === "true";

let launched: Promise<Browser> | undefined;

/** The browser of this test file; even its own services cannot resolve a name. */
export function browser(): Promise<Browser> {
  return launched ??= chromium.launch({
    executablePath: chromiumPath!,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** Registers a test in a browser: where there is none, it is skipped. */
export function browserTest(name: string, test: () => Promise<void>): void {
  Deno.test({
    name,
    ignore: chromiumPath === undefined,
    // The browser lives on until all tests of the file have ended.
    sanitizeOps: false,
    sanitizeResources: false,
    fn: test,
  });
}

if (chromiumPath !== undefined) {
  Deno.test.afterAll(async () => await (await launched)?.close());
}

/** What went wrong while a page was open. */
export type Complaints = string[];

/**
 * Notes what a page complains about, requests to elsewhere among it: they all fail, since
 * no name can be resolved.
 *
 * @param page The page.
 * @param isOwn Whether an address is of the page's own site.
 */
export function watch(page: Page, isOwn: (url: URL) => boolean): Complaints {
  const complaints: Complaints = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isInside = /^(?:data|blob|about):$/.test(url.protocol) || isOwn(url);
    if (!isInside) complaints.push(`asked for ${url}`);
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url, lineNumber } = message.location();
    complaints.push(`console: ${message.text()} (${url}:${lineNumber})`);
  });
  page.on("pageerror", (error) => complaints.push(`threw ${error.message}`));
  page.on("requestfailed", (request) => {
    // A page gives up some requests itself, for example when it is left.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") complaints.push(`${reason} ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) {
      complaints.push(`${response.status()} ${response.url()}`);
    }
  });
  return complaints;
}

import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "../assert.ts";
import { type Bits, bits } from "./bits.ts";
import { chromiumPath } from "./chromium.ts";
import { firefoxPath } from "./firefox.ts";

/** The arguments with which a browser opens a page without a window. */
const BROWSERS = [
  {
    name: "Chromium",
    path: chromiumPath,
    args: (profile: string, url: string) => [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
      ...["--no-first-run", "--disable-background-networking", "--disable-sync"],
      ...[`--user-data-dir=${profile}`, url],
    ],
  },
  {
    name: "Firefox",
    path: firefoxPath,
    args: (profile: string, url: string) => [
      ...["--headless", "--no-remote", "--profile", profile, url],
    ],
  },
];

let bundled: Promise<string> | undefined;

/** The page's script: the library, as a browser gets it. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("bits_page.ts", import.meta.url));
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--platform", "browser", "--minify", entry],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

/** What a browser computes in a page with a policy. */
async function bitsIn(
  path: string,
  args: (profile: string, url: string) => string[],
  policy: string | undefined,
): Promise<Bits> {
  const script = await (bundled ??= bundle());
  const profile = await Deno.makeTempDir();
  const result = Promise.withResolvers<Bits>();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/result") {
        result.resolve(await request.json());
        return new Response();
      }
      const isScript = pathname === "/bits.js";
      return new Response(
        isScript ? script : '<script src="bits.js" type="module"></script>',
        {
          headers: {
            "content-type": isScript ? "text/javascript" : "text/html",
            ...(policy && { "content-security-policy": policy }),
          },
        },
      );
    },
  );
  const { port } = server.addr as Deno.NetAddr;
  const process = new Deno.Command(path, {
    args: args(profile, `http://127.0.0.1:${port}/`),
    stdout: "null",
    stderr: "null",
  }).spawn();
  const ended = process.status.then(({ code }) => {
    throw new Error(`Cannot ask the browser: it must answer, it ended with ${code}`);
  });
  try {
    return await Promise.race([result.promise, ended]);
  } finally {
    ended.catch(() => {});
    try {
      process.kill();
    } catch {
      // It has ended already.
    }
    await process.status;
    await server.shutdown();
    await Deno.remove(profile, { recursive: true }).catch(() => {});
  }
}

const expected = bits();

for (const { name, path, args } of BROWSERS) {
  Deno.test({
    name: `${name} computes the same bits, with WebAssembly`,
    ignore: path === undefined,
    fn: async () => {
      const found = await bitsIn(path!, args, undefined);
      assertEquals(found, { ...expected, hasWasm: true });
    },
  });

  Deno.test({
    name: `${name} computes the same bits where a page's policy refuses WebAssembly`,
    ignore: path === undefined,
    fn: async () => {
      const found = await bitsIn(path!, args, "script-src 'self'");
      assertEquals(found, { ...expected, hasWasm: false });
    },
  });
}

/**
 * A JupyterLab of its own for some notebooks: own settings, own kernels, own copies.
 *
 * @module
 */
import { basename, delimiter, dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The program that starts JupyterLab, if there is one. */
export const jupyterPath: string | undefined = [
  ...[Deno.env.get("HEADLIGHT_JUPYTER") ?? []].flat(),
  ...(Deno.env.get("PATH") ?? "").split(delimiter).map((folder) =>
    join(folder, "jupyter-lab")
  ),
].find((path) => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
});

/** A JupyterLab that runs. */
export interface Lab extends AsyncDisposable {
  /** Takes a copy of a notebook; gives the address that opens it alone. */
  take(notebook: string): Promise<string>;
}

let started: Promise<Lab> | undefined;

/** The JupyterLab of this test file. */
export function jupyterLab(): Promise<Lab> {
  return started ??= startLab();
}

if (jupyterPath !== undefined) {
  Deno.test.afterAll(async () => await (await started)?.[Symbol.asyncDispose]());
}

/** Starts JupyterLab on a folder from which imports lead into this checkout. */
async function startLab(): Promise<Lab> {
  const home = await Deno.makeTempDir({ prefix: "headlight-lab-" });
  await prepare(home);
  const port = freePort();
  const server = new Deno.Command(jupyterPath!, {
    args: [
      "--no-browser",
      "--allow-root",
      `--ServerApp.port=${port}`,
      "--ServerApp.port_retries=0",
      `--ServerApp.root_dir=${join(home, "course")}`,
      "--IdentityProvider.token=",
      "--ServerApp.password=",
      "--LabApp.expose_app_in_browser=True",
      "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
      "--LabApp.news_url=",
      "--LabApp.extension_manager=readonly",
      "--MappingKernelManager.default_kernel_name=deno",
      "--KernelSpecManager.ensure_native_kernel=False",
    ],
    env: environment(home),
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const base = `http://127.0.0.1:${port}`;
  const lab: Lab = {
    async take(notebook) {
      const place = placeOf(notebook), copy = join(home, "course", place);
      await Deno.mkdir(dirname(copy), { recursive: true });
      await Deno.copyFile(notebook, copy);
      return `${base}/doc/tree/${place.split(sep).map(encodeURIComponent).join("/")}`;
    },
    async [Symbol.asyncDispose]() {
      await stopKernels(base);
      // Its kernels have ended. On a busy machine it may never end by itself.
      server.kill("SIGKILL");
      await server.status;
      await Deno.remove(home, { recursive: true });
    },
  };
  for (const end = Date.now() + 180_000; Date.now() < end;) {
    const status = await fetch(`${base}/api/status`).catch(() => undefined);
    await status?.body?.cancel();
    if (status?.ok) return lab;
    await new Promise((done) => setTimeout(done, 100));
  }
  await lab[Symbol.asyncDispose]();
  throw new Error("JupyterLab does not answer");
}

/** Where the copy of a notebook lies: those in other languages keep their folder. */
function placeOf(notebook: string): string {
  const folder = basename(dirname(notebook));
  return join(folder === "zh" ? folder : "", basename(notebook));
}

/** Says what the imports of notebooks mean. */
async function prepare(home: string): Promise<void> {
  const course = join(home, "course");
  const settings = join(home, "settings/@jupyterlab/notebook-extension");
  await Deno.mkdir(course);
  await Deno.mkdir(settings, { recursive: true });
  await Deno.copyFile("deno.lock", join(course, "deno.lock"));
  const config = JSON.parse(await Deno.readTextFile("deno.json"));
  const imports = Object.entries<string>(config.imports).map(([name, target]) =>
    [
      name,
      target.startsWith("./") ? pathToFileURL(resolve(target)).href : target,
    ] as const
  );
  await write(join(course, "deno.json"), { imports: Object.fromEntries(imports) });
  // All cells stand in the page, so that all can be looked at.
  await write(join(settings, "tracker.jupyterlab-settings"), { windowingMode: "none" });
}

async function write(path: string, value: unknown): Promise<void> {
  await Deno.writeTextFile(path, JSON.stringify(value));
}

function environment(home: string): Record<string, string> {
  return {
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(home, "settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(home, "workspaces"),
    JUPYTER_PATH: resolve("lib/tools/kernel/jupyter"),
    PATH: [dirname(Deno.execPath()), Deno.env.get("PATH")].join(delimiter),
  };
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** A kernel outlives a server that does not stop it. */
async function stopKernels(base: string): Promise<void> {
  const kernels: { id: string }[] = await fetch(`${base}/api/kernels`)
    .then((answer) => answer.json(), () => []);
  // Who asks must show the server's own cookie.
  const { headers } = await fetch(`${base}/lab`);
  const token = /_xsrf=([^;]+)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "";
  for (const { id } of kernels) {
    const answer = await fetch(`${base}/api/kernels/${id}`, {
      method: "DELETE",
      headers: { "x-xsrftoken": token, cookie: `_xsrf=${token}` },
    });
    await answer.body?.cancel();
  }
}

/**
 * The kernel, as Jupyter starts it: with the path of its connection file, and `--trusted`
 * where cells may do everything.
 *
 * @module
 */
import { languageOf, speak } from "../../text/language.ts";
import { readConnection } from "../kernel/front/connection_file.ts";
import { startFront } from "../kernel/front/front.ts";

/** How often it looks whether whoever started it is still there, in milliseconds. */
const LOOK_MS = 1000;

async function serveKernel([file = "", mode]: readonly string[]): Promise<void> {
  // Jupyter starts a kernel in the folder of its notebook.
  speak(languageOf(Deno.cwd()));
  const listening = readConnection(await Deno.readTextFile(file));
  const front = startFront({
    listening,
    directory: Deno.cwd(),
    isTrusted: mode === "--trusted",
  });
  Deno.addSignalListener("SIGINT", front.interrupt);
  if (Deno.build.os !== "windows") Deno.addSignalListener("SIGTERM", front.close);
  const parent = Deno.ppid;
  setInterval(() => Deno.ppid === parent || front.close(), LOOK_MS);
  await front.ended;
}

if (import.meta.main) {
  // Whatever a cell or a front end makes go wrong, the kernel goes on.
  for (const type of ["error", "unhandledrejection"] as const) {
    addEventListener(type, (event) => {
      event.preventDefault();
      console.error(event instanceof ErrorEvent ? event.error : event.reason);
    });
  }
  try {
    await serveKernel(Deno.args);
    Deno.exit(0);
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}

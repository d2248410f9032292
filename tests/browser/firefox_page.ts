/**
 * Pages in Firefox, driven by WebDriver BiDi: texts over one socket.
 *
 * @module
 */
import { firefoxPath } from "./firefox.ts";

/** Firefox with one page. */
export interface FirefoxPage extends AsyncDisposable {
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** The value of an expression, or what the promise becomes that it gives, as JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
}

/** Starts Firefox without a window. */
export async function firefoxPage(): Promise<FirefoxPage> {
  const profile = await Deno.makeTempDir();
  const process = new Deno.Command(firefoxPath!, {
    args: [
      "--headless",
      "--no-remote",
      "--profile",
      profile,
      "--remote-debugging-port=0",
    ],
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const socket = new WebSocket(`${await addressIn(process.stderr)}/session`);
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  let count = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error, message } = JSON.parse(data);
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(`Firefox: ${error}: ${message}`));
  };
  await new Promise((done) => socket.onopen = done);
  const ask = (method: string, params: object): Promise<Result> => {
    const asked = Promise.withResolvers<Result>();
    waiting.set(++count, asked);
    socket.send(JSON.stringify({ id: count, method, params }));
    return asked.promise;
  };
  await ask("session.new", { capabilities: {} });
  const tree = await ask("browsingContext.getTree", {});
  const { context } = (tree["contexts"] as { context: string }[])[0]!;
  return {
    async goto(url) {
      await ask("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await ask("script.evaluate", {
        expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      }) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value === undefined ? undefined : JSON.parse(result.value);
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      process.kill();
      await process.status;
      await Deno.remove(profile, { recursive: true }).catch(() => {});
    },
  };
}

type Result = Readonly<Record<string, unknown>>;

/** The address that Firefox says it listens at. */
async function addressIn(
  stderr: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<string> {
  let text = "";
  const reader = stderr.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`Cannot drive Firefox: it must listen, it said ${text}`);
    text += value;
    const address = /BiDi listening on (ws:\S+)/.exec(text)?.[1];
    if (address === undefined) continue;
    // What else it says is nobody's business, and must not fill the pipe.
    (async () => {
      while (!(await reader.read()).done);
    })().catch(() => {});
    return address;
  }
}

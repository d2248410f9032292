/**
 * The part of the front's prelude for what cells write to the terminal.
 *
 * @module
 */

/**
 * What cells write themselves is shown as what they print. What other threads and programs
 * write, and tests, can only be asked for: it leaves `hasWritten`, whether there may be
 * any, and `writesOn`, whether there may be more at any time.
 */
export const TERMINAL = `
  const { Proxy, Reflect, TextDecoder, WritableStream, Worker } = globalThis;
  if (inside.core?.print) for (const name of ["stdout", "stderr"]) {
    const decoder = new TextDecoder();
    const write = (bytes) => {
      const isText = typeof bytes === "string";
      prints.print(name, isText ? bytes : decoder.decode(bytes, { stream: true }));
      return bytes.length;
    };
    Deno[name].writeSync = write;
    Deno[name].write = async (bytes) => write(bytes);
    const writable = new WritableStream({ write: (bytes) => void write(bytes) });
    Object.defineProperty(Deno[name], "writable", { value: writable, configurable: true });
    process[name].write = (text, encoding, done = encoding) => {
      write(text);
      if (typeof done === "function") done();
      return true;
    };
  }

  let hasWritten = false, writesOn = false;
  const noting = (what, trap, isForGood = false) => new Proxy(what, {
    [trap](...args) {
      hasWritten = true;
      writesOn ||= isForGood;
      return Reflect[trap](...args);
    },
    get(...args) {
      hasWritten = true;
      return Reflect.get(...args);
    },
  });
  Deno.test = noting(Deno.test, "apply");
  Deno.Command = noting(Deno.Command, "construct");
  globalThis.Worker = noting(Worker, "construct", true);
  const fs = process.getBuiltinModule("node:fs");
  for (const name of ["write", "writeSync"]) fs[name] = noting(fs[name], "apply");
`;

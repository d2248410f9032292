/*
 * Runs in a frame without an origin: it starts the worker in which cells run, ends it, and
 * passes messages on. In a page of its own it would have the rights of the book: then it
 * does nothing.
 */
if (globalThis.origin === "null" && parent !== globalThis) {
  const { textContent } = document.getElementById("worker");
  const address = URL.createObjectURL(
    new Blob([textContent], { type: "text/javascript" }),
  );
  let port, running, unanswered, failed;
  const start = () => {
    failed = undefined;
    unanswered = [];
    running = new Worker(address);
    running.onmessage = ({ data }) => {
      unanswered = undefined;
      port.postMessage(data);
    };
    running.onerror = ({ message }) => {
      const broken = { kind: "broken", message: String(message) };
      if (unanswered === undefined) port.postMessage(broken);
      else {
        // It has never started, as in a browser that cannot read it.
        failed = broken;
        unanswered.forEach(refuse);
      }
    };
  };
  // Nothing has to happen before a cell; what runs it says why it cannot.
  const refuse = ({ kind, id }) =>
    port.postMessage(kind === "plan" ? { kind: "planned", id } : failed);
  // It is ready by the time that it is asked.
  start();
  addEventListener("message", ({ source, ports }) => {
    if (source !== parent || port !== undefined || ports.length === 0) return;
    [port] = ports;
    port.postMessage({ kind: "connected" });
    port.onmessage = ({ data }) => {
      if (data.kind === "end") {
        running.terminate();
        start();
      } else if (failed !== undefined) refuse(data);
      else {
        unanswered?.push(data);
        running.postMessage(data);
      }
    };
  });
}

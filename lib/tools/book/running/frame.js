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
  let port, running;
  const start = () => {
    running = new Worker(address);
    running.onmessage = ({ data }) => port.postMessage(data);
    running.onerror = (event) => {
      port?.postMessage({ kind: "broken", message: String(event.message) });
    };
  };
  // It is ready by the time that it is asked.
  start();
  addEventListener("message", ({ source, ports }) => {
    if (source !== parent || port !== undefined || ports.length === 0) return;
    [port] = ports;
    port.onmessage = ({ data }) => {
      if (data.kind === "end") {
        running.terminate();
        start();
      } else running.postMessage(data);
    };
  });
}

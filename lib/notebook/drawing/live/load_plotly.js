/*
 * Runs in the page of a front end, once for all notebooks that are open in it. The bundle
 * comes as gzip in base64, since a message of a kernel must not be long.
 */
(async () => {
  const isLoaded = globalThis.plQueue && !Array.isArray(globalThis.plQueue);
  if (isLoaded) return;
  const bytes = Uint8Array.from(atob("PACKED"), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(
    new DecompressionStream("gzip"),
  );
  const source = await new Response(unpacked).text();
  // Without these names the bundle does not take the page's module loader for its own.
  const script = document.createElement("script");
  script.textContent = `((module, exports, define) => {${source}\n})()`;
  document.head.append(script);
  script.remove();
})().catch((error) => console.warn("Figures stay as pictures:", error));

/*
 * Runs in JupyterLab's page: what a test does there and wants to know.
 */
globalThis.look = (() => {
  const requests = new Map();
  const replies = new Map();
  const panel = () => globalThis.jupyterapp?.shell.currentWidget;
  const cells = () => panel()?.content?.widgets ?? [];
  const kernel = () => panel()?.context?.sessionContext?.session?.kernel;
  const codeCells = () =>
    cells().filter(({ model }) =>
      model.type === "code" && model.sharedModel.getSource().trim() !== ""
    );
  const figures = () => [...document.querySelectorAll(".headlight-figure")];
  const isWide = (element) => element?.getBoundingClientRect().width > 0;

  return {
    isOpen: () => cells().length > 0,
    count: () => codeCells().length,
    isIdle: () => kernel()?.status === "idle",

    // The kernel sends no error output for a syntax error, only a reply: replies tell.
    runAll() {
      kernel().anyMessage.connect((_, { msg }) => {
        const { header, parent_header, metadata, content } = msg;
        if (header.msg_type === "execute_request" && metadata.cellId) {
          requests.set(header.msg_id, metadata.cellId);
        } else if (header.msg_type === "execute_reply") {
          replies.set(parent_header.msg_id, content);
        }
      });
      // The command ends at the first error, while later cells still run.
      globalThis.jupyterapp.commands.execute("notebook:run-all-cells").catch(() => {});
    },
    hasRun: () =>
      requests.size >= codeCells().length &&
      [...requests.keys()].every((id) => replies.has(id)),
    failures: () =>
      [...replies.values()].filter(({ status }) => status !== "ok")
        .map(({ ename, evalue }) => `${ename}: ${evalue}`),

    // One code cell, counted from 0; it has run when it has its number again.
    runCell(index) {
      const cell = codeCells()[index];
      panel().content.activeCellIndex = cells().indexOf(cell);
      globalThis.jupyterapp.commands.execute("notebook:run-cell").catch(() => {});
    },
    // Writes something else into a code cell.
    write: (index, code) => codeCells()[index].model.sharedModel.setSource(code),
    isRunning: (index) => codeCells()[index].node.innerText.includes("[*]"),
    under: (index) => codeCells()[index].outputArea.node.innerText,
    // Puts the cursor behind the first place where a text stands in a cell.
    putCursor(index, text) {
      const cell = codeCells()[index];
      panel().content.activeCellIndex = cells().indexOf(cell);
      panel().content.mode = "edit";
      const at = cell.model.sharedModel.getSource().indexOf(text) + text.length;
      cell.editor.focus();
      cell.editor.setCursorPosition(cell.editor.getPositionAt(at));
    },
    tooltip: () => document.querySelector(".jp-Tooltip")?.innerText ?? "",
    completions: () =>
      [...document.querySelectorAll(".jp-Completer-match")].map((item) => item.innerText),

    stop() {
      globalThis.jupyterapp.commands.execute("notebook:interrupt-kernel");
    },
    // What is said of a picture that has no figure around it, while it grows.
    growing: () =>
      [...document.querySelectorAll(".jp-OutputArea-output img")]
        .find((image) => image.closest(".headlight-figure") === null)?.alt ?? null,
    said: () =>
      codeCells().flatMap(({ model }) => model.outputs.toJSON())
        .map(({ text = "" }) => [text].flat().join("")).join(""),

    saved: () =>
      codeCells().flatMap(({ model }) => model.outputs.toJSON())
        .filter(({ data }) => String(data?.["text/html"]).includes("headlight-figure"))
        .length,
    // What stands in the figures, when they are live.
    drawn: () =>
      figures().flatMap((figure) => [...figure.querySelectorAll(".main-svg text")])
        .map(({ textContent }) => textContent),
    live: () =>
      figures().filter((figure) => isWide(figure.querySelector(".main-svg"))).length,
    pictures: () =>
      figures().filter((figure) => {
        const image = figure.querySelector("img");
        return image?.naturalWidth > 0 && isWide(image);
      }).length,
  };
})();

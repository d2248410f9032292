/* A button at each piece of code that copies it. */
for (const code of document.querySelectorAll("pre.code")) {
  const { copy, copyThis, copied, selected } = globalThis.headlightWords;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = copy;
  button.setAttribute("aria-label", copyThis);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = copied;
    } catch {
      // Without leave to write there is still the keyboard.
      getSelection()?.selectAllChildren(code);
      button.textContent = selected;
    }
    setTimeout(() => button.textContent = copy, 1500);
  });
  const frame = document.createElement("div");
  frame.className = "copyable";
  code.replaceWith(frame);
  frame.append(code, button);
}

// What only the browser can do for the editor. Called by EcsPolicyStudio.Web.Components.Editor.EditorScript.

export function reveal(id) {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: "center" });
  const target = element.matches("button, input, [tabindex]") ? element : element.querySelector("button, input, [tabindex]");
  target?.focus({ preventScroll: true });
}

export function showRow(listId, row, height) {
  const list = document.getElementById(listId);
  if (!list) return;
  const top = row * height;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
}

export function download(fileName, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

let undoKeys;

export function watchUndoKeys(receiver) {
  ignoreUndoKeys();
  undoKeys = event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    const target = event.target;
    const types = ["checkbox", "radio", "button"];
    // Text fields undo their own typing; a dialog is no part of the draft yet.
    if (target.closest?.("textarea, [contenteditable], .mud-dialog") || (target.tagName === "INPUT" && !types.includes(target.type))) return;
    event.preventDefault();
    receiver.invokeMethodAsync("OnUndoKey", key === "y" || event.shiftKey);
  };
  document.addEventListener("keydown", undoKeys);
}

export function ignoreUndoKeys() {
  if (undoKeys) document.removeEventListener("keydown", undoKeys);
  undoKeys = undefined;
}

/* Turns the pages for the screen with the keys, also those of a presenter's clicker; the links do the same. */

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  document.querySelector(`[data-key~="${CSS.escape(event.key)}"]`)?.click();
});

/* Copies a link or a text with one press and says so; it can be selected by hand as well. */

export function startCopying() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const [field, state] = [document.getElementById(button.dataset.copy), button.nextElementSibling];
  state.textContent = ""; // so that a second time is spoken too
  state.dataset.state = (await written(field, button)) ? "copied" : "failed";
  state.textContent = state.dataset[state.dataset.state];
}

async function written(field, button) {
  if (navigator.clipboard) return navigator.clipboard.writeText(field.value).then(() => true, () => selected(field, button));
  return selected(field, button); // without https a browser has no clipboard for us
}

/* Copies by the old command for what is selected; what it cannot copy stays selected, for the person to do it. */
function selected(field, button) {
  field.select();
  const copied = document.execCommand("copy");
  if (copied) button.focus();
  return copied;
}

/* Text that an earlier page left on this device: offered back above the questions. */

import { boxOf, readable, same, setTexts, textsOf } from "./answers.js";

/* `restored` is called with each name that gets its text back. */
export function offerLeft(form, device, restored) {
  const left = [...device.takeLeft()].filter(([name, texts]) => !same(texts, textsOf(form, name) ?? []));
  if (!left.length) return device.forgetLeft();
  const shown = document.getElementById("offer").content.cloneNode(true).firstElementChild;
  shown.querySelector("dl").append(...left.flatMap(([name, texts]) => entry(form, name, texts)));
  shown.querySelector("[data-restore]").addEventListener("click", () => {
    for (const [name, texts] of left.filter(([each]) => boxOf(form, each))) {
      setTexts(form, name, texts);
      restored(name);
    }
    close(shown, form, device);
  });
  shown.querySelector("[data-discard]").addEventListener("click", () => close(shown, form, device));
  form.parentElement.before(shown);
}

function close(shown, form, device) {
  device.forgetLeft();
  shown.remove();
  form.closest("details")?.setAttribute("open", "");
  form.querySelector("textarea, input:not([type=hidden])")?.focus();
}

function entry(form, name, texts) {
  const caption = boxOf(form, name)?.querySelector("label, legend")?.textContent;
  const term = document.getElementById("lost-field").content.cloneNode(true).firstElementChild;
  if (caption) term.textContent = caption;
  const text = document.createElement("dd");
  text.className = "typed";
  text.textContent = readable(form, name, texts);
  return [term, text];
}

/* Two texts for one answer: shows both, and waits for the person to choose. */

import { boxOf, readable, setTexts, textsOf } from "./answers.js";

/* `told` is the server's word: `clash` the other text, `who` wrote it. `done` says what follows on each choice. */
export function showClash(form, name, told, done) {
  const box = boxOf(form, name);
  const place = box.querySelector("[data-clash]");
  const shown = document.getElementById("clash").content.cloneNode(true);
  const theirs = isList(box) ? told.clash.split(",") : [told.clash];
  fill(shown.querySelectorAll("p"), told.who);
  put(shown.querySelector("[data-theirs]"), readable(form, name, theirs));
  put(shown.querySelector("[data-mine]"), readable(form, name, textsOf(form, name)));
  const choose = (deed) => () => {
    place.replaceChildren();
    deed();
    focusIn(box);
  };
  shown.querySelector("[data-take]").addEventListener("click", choose(() => (setTexts(form, name, theirs), done.take())));
  shown.querySelector("[data-keep]").addEventListener("click", choose(done.keep));
  place.replaceChildren(shown);
  unfold(box);
}

/* The row of this answer was removed by somebody else: offer to put it back. */
export function showGone(form, name) {
  const [list, row] = name.split("-");
  const card = boxOf(form, name).closest(".row-card");
  if (!card || card.querySelector("[value^='back:']")) return;
  const shown = document.getElementById("gone").content.cloneNode(true);
  shown.querySelector("button").value = `back:${list}:${row}`;
  card.prepend(shown);
}

function isList(box) {
  return Boolean(box.querySelector("input[type=checkbox]"));
}

function fill(elements, who) {
  for (const each of elements) {
    if (!each.children.length) each.textContent = each.textContent.replace("{who}", who);
  }
}

function put(place, text) {
  place.textContent = text || place.dataset.empty;
}

function focusIn(box) {
  box.querySelector("input:not([type=hidden]), textarea, select")?.focus();
}

function unfold(box) {
  for (let fold = box.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

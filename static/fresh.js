/* Buttons of a step without loading the page anew: the form is posted as always, and its answer put in place. */

import { setTexts, textsOf } from "./answers.js";
import { showAll } from "./words.js";

/*
 * Post the form with the pressed button. Returns the page as `drawn`, else the address `at` which to go on because
 * the server did it and led elsewhere, else neither: the server did nothing and wants to be asked by the browser.
 * Throws when nobody knows whether it was done, so that nothing is posted a second time by itself.
 */
export async function post(form, button) {
  const fields = new FormData(form, button);
  const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
  if (answer.status >= 500 && !answer.redirected) throw new Error(`the server answered ${answer.status}`);
  if (answer.redirected) return (await drawnHere(answer, form, location.pathname)) ?? { at: answer.url };
  return (answer.status === 422 && (await drawnHere(answer, form, new URL(form.action).pathname))) || {};
}

async function drawnHere(answer, form, path) {
  if (new URL(answer.url).pathname !== path) return null;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  return drawn.getElementById(form.id) ? { drawn } : null;
}

/* Put the parts of a drawn page in place; keeps what is unfolded and what was typed meanwhile (`unsent` names). */
export function put(drawn, form, button, unsent) {
  if (!button.value) drawn.querySelector("#notices .flash-info")?.remove(); // the line beside the button tells it
  const typed = unsent.map((name) => [name, textsOf(form, name)]);
  const open = folds().filter(([, each]) => each.open).map(([key]) => key);
  const cards = new Set(ids(".row-card"));
  const unfolded = ids(".row-card:not(:has(> .row-fold:not([open])))");
  const [focused, line] = [document.activeElement.id, form.querySelector("[data-save-state]")];
  for (const part of document.querySelectorAll("[data-fresh]")) {
    const fresh = drawn.getElementById(part.id);
    if (part !== form && part.matches("form")) continue; // which sends its own text itself
    if (fresh) part.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
  for (const [key, each] of folds()) each.open = open.includes(key) || (each.open && !each.matches("[data-fold]"));
  for (const id of unfolded) document.querySelector(`#${CSS.escape(id)} > .row-fold`)?.setAttribute("open", "");
  for (const [name, texts] of typed) if (texts) setTexts(form, name, texts);
  form.querySelector("[data-save-state]").replaceWith(line); // the same line, so that news in it is spoken
  showAll(form);
  focusAfter(button, focused, ids(".row-card").find((each) => !cards.has(each)));
}

/* Every fold of the page with a name that stays the same: its own, or its place in the part it stands in. */
function folds() {
  const counted = new Map();
  return [...document.querySelectorAll("main details")].map((each) => {
    const part = each.parentElement.closest("[id]").id;
    counted.set(part, (counted.get(part) ?? 0) + 1);
    return [each.id || `${part}|${counted.get(part)}`, each];
  });
}

function ids(selector) {
  return [...document.querySelectorAll(selector)].map((each) => each.id);
}

function focusAfter(button, focused, newCard) {
  const problems = document.getElementById("problems") ?? document.querySelector("#notices .flash-warning");
  const [deed, list, row] = button.value.split(":");
  const place = problems ?? first(newCard) ?? again(button, focused) ?? document.querySelector(`button[value$=":${list}:${row}"]`)
    ?? document.getElementById(`${list}-${row}`) ?? document.getElementById(list) ?? document.querySelector("#notices .flash");
  place?.focus({ preventScroll: deed !== "add" && deed !== "back" });
  place?.scrollIntoView({ block: "nearest" });
}

function first(card) {
  return card && document.getElementById(card).querySelector("input:not([type=hidden]), textarea, select");
}

function again(button, focused) {
  if (button.value) return document.querySelector(`button[value="${CSS.escape(button.value)}"]`);
  return document.getElementById(focused || "save");
}

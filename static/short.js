/* Counts a short form while one edits, ticks and parts paragraphs, as the server counts what it keeps. */

import { startWords } from "./words.js";

const form = document.querySelector("form[data-short]");
const place = form.querySelector("[data-how-long]");
let touched = false;

startWords(form);
form.addEventListener("input", () => ((touched = true), count()));
form.addEventListener("submit", () => (touched = false));
addEventListener("beforeunload", (event) => touched && event.preventDefault());
count();

function count() {
  const { mostWords: words, mostCharacters: characters, told, over } = place.dataset;
  const text = whole();
  const length = Number(words) ? text.split(/\s+/).filter(Boolean).length : [...text].length;
  const many = length - (Number(words) || Number(characters));
  const state = place.querySelector("[data-count]");
  state.textContent = told.replace("{count}", length);
  state.classList.toggle("state-points", many > 0);
  state.classList.toggle("state-done", many <= 0 && length > 0);
  const warning = many > 0 ? over.replace("{count}", many) : "";
  const shown = place.querySelector("[data-too-long]");
  if (shown.textContent !== warning) shown.textContent = warning;
}

/* The text as it will be: the sentences in order, then those that are ticked, then one's own. */
function whole() {
  const parts = [...form.querySelectorAll("[data-sentence]")].map((each) => [each.querySelector("textarea").value, gap(each)]);
  for (const each of form.querySelectorAll("[data-pick]:checked")) parts.push([each.nextElementSibling.textContent, " "]);
  parts.push([form.querySelector("#own").value, " "]);
  const filled = parts.map(([text, after]) => [text.trim(), after]).filter(([text]) => text);
  return filled.map(([text, after], at) => (at < filled.length - 1 ? text + after : text)).join("");
}

/* What stands behind a sentence: a space, the end of a line, or an empty line. */
function gap(sentence) {
  const choice = sentence.querySelector("[data-break]");
  const lines = choice.type === "hidden" || choice.checked ? Number(choice.value) : 0;
  return "\n".repeat(lines) || " ";
}

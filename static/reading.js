/* The draft as a document: words that are selected open the form for a comment, and what is typed there stays. */

import { Device } from "./device.js";

const draft = document.querySelector("[data-comment]");
const pick = document.querySelector("[data-pick]");
const form = document.querySelector("form[data-writing]");
const device = new Device(draft?.dataset.comment ? new URL(draft.dataset.comment, location.href).pathname : undefined);

if (draft?.dataset.comment) {
  document.documentElement.classList.add("scripted");
  document.addEventListener("selectionchange", () => show(selected()));
  pick.addEventListener("pointerdown", (event) => event.preventDefault()); // else the selection is gone first
  pick.addEventListener("click", open);
}
restore();

/* The words that are selected within one answer: where they stand, which they are, and where they begin. */
function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const answer = element(range.startContainer).closest("[data-answer]");
  if (!answer || !answer.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(answer, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const quote = words(range);
  return quote.trim() ? { answer, range, quote: quote.trim(), start: words(before).length + leading(quote) } : null;
}

/* The text of a range without the numbers of comments that stand between it. */
function words(range) {
  const copy = range.cloneContents();
  for (const each of copy.querySelectorAll(".ref")) each.remove();
  return copy.textContent;
}

function leading(text) {
  return text.length - text.trimStart().length;
}

function element(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
}

function show(found) {
  pick.hidden = !found;
  if (!found) return;
  const box = found.range.getBoundingClientRect();
  pick.style.top = `${window.scrollY + box.bottom + 8}px`;
  pick.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - pick.offsetWidth - 8))}px`;
}

function open() {
  const found = selected();
  if (!found) return;
  const address = new URL(draft.dataset.comment, location.href);
  address.searchParams.set("on", found.answer.dataset.answer);
  address.searchParams.set("quote", found.quote);
  address.searchParams.set("start", found.start);
  address.hash = "w-text";
  location.assign(address);
}

/* What was typed and did not arrive is put back in its form, or offered where that form is not open. */
function restore() {
  const left = device.takeLeft();
  device.forgetLeft();
  const arrived = [...document.querySelectorAll("[data-said]")].map((each) => each.textContent.trim());
  for (const [name, texts] of left) {
    if (!arrived.includes(texts[0].trim())) device.keep(name, texts);
  }
  if (form) watch(left.get(form.dataset.writing));
  const other = [...left.keys()].find((name) => name !== form?.dataset.writing && !arrived.includes(left.get(name)[0].trim()));
  if (other) offer(other);
}

function watch(texts) {
  const field = form.elements.text;
  if (texts && !field.value) field.value = texts[0];
  field.addEventListener("input", () => (field.value.trim() ? device.keep(form.dataset.writing, [field.value]) : device.forget(form.dataset.writing)));
  form.querySelector("a.button-plain").addEventListener("click", () => device.forget(form.dataset.writing));
}

function offer(name) {
  const line = document.querySelector("[data-left]");
  if (!line) return;
  const address = new URL(draft.dataset.comment, location.href);
  address.search = name;
  address.hash = "w-text";
  line.querySelector("a").href = address;
  line.hidden = false;
  document.getElementById("notices").append(line);
}

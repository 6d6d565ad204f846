/* The answers of a step's form: their names, what stands in them, and what the page remembers of each. */

/* The name of the question a control belongs to, or "" when it is no answer. */
export function nameOf(control) {
  const box = control.closest("[data-field]");
  return box && control.name === box.dataset.field && control.type !== "file" ? control.name : "";
}

export function boxOf(form, name) {
  return form.querySelector(`[data-field="${CSS.escape(name)}"]`);
}

export function isChoice(control) {
  return control.type === "radio" || control.type === "checkbox" || control.tagName === "SELECT";
}

/* The names of the answers that were changed since the page was drawn, for instance before the scripts had come. */
export function changed(form) {
  const found = [...form.querySelectorAll("[data-field] [name]")].filter((each) => nameOf(each) && isChanged(each));
  return new Set(found.map((each) => each.name));
}

/* What would be posted under this name: a list of texts; null when the question is not on the page. */
export function textsOf(form, name) {
  const found = controls(form, name);
  return found.length ? found.filter(isPosted).map((each) => each.value) : null;
}

export function setTexts(form, name, texts) {
  for (const each of controls(form, name)) {
    if (isTick(each)) each.checked = texts.includes(each.value);
    else if (each.type !== "hidden") each.value = texts.at(-1) ?? "";
  }
}

/* The texts as a person would read them: the words beside a choice instead of its value. */
export function readable(form, name, texts) {
  const told = controls(form, name).filter((each) => isTick(each) && texts.includes(each.value)).map((each) => each.parentElement.textContent.trim());
  const picked = controls(form, name).flatMap((each) => [...(each.options ?? [])]).filter((each) => each.value && texts.includes(each.value)).map((each) => each.text);
  return [...told, ...picked].join(", ") || texts.filter(Boolean).join(", ");
}

export function same(one, other) {
  return plain(one) === plain(other);
}

/* What the page remembers of one answer, "name:revision:digest", kept in the hidden field `seen`. */
export function seenOf(form, name) {
  return entries(form).find((each) => each.startsWith(`${name}:`)) ?? "";
}

export function setSeen(form, entry) {
  const name = entry.slice(0, entry.indexOf(":") + 1);
  form.elements.seen.value = [...entries(form).filter((each) => !each.startsWith(name)), entry].join(" ");
}

function entries(form) {
  return form.elements.seen.value.split(" ").filter(Boolean);
}

function controls(form, name) {
  return [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter((each) => !each.disabled);
}

function isTick(control) {
  return control.type === "radio" || control.type === "checkbox";
}

function isChanged(control) {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control.tagName === "SELECT") return control.value !== ([...control.options].find((each) => each.defaultSelected) ?? control.options[0])?.value;
  return control.value !== control.defaultValue;
}

function isPosted(control) {
  return !isTick(control) || control.checked;
}

function plain(texts) {
  return texts.map((each) => each.replaceAll("\r\n", "\n").trim()).filter(Boolean).join("\n\n");
}

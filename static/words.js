/* Counts the words while one types, and lets a text field grow with its text where the browser does not. */

const GROWS = CSS.supports("field-sizing", "content");

export function startWords(form) {
  form.addEventListener("input", (event) => event.target.matches("textarea, input") && refresh(event.target));
  showAll(form);
}

/* Count again, for instance after the questions were drawn anew. */
export function showAll(form) {
  for (const each of form.querySelectorAll("textarea, [data-words]")) {
    refresh(each.matches("textarea") ? each : each.closest("[data-field]").querySelector("input, textarea"));
  }
}

function refresh(control) {
  if (!control) return;
  if (!GROWS && control.matches("textarea")) grow(control);
  const place = control.closest("[data-field]")?.querySelector("[data-words]");
  if (place) place.textContent = place.dataset.told.replace("{count}", control.value.split(/\s+/).filter(Boolean).length);
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

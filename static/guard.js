/* A form that does not save by itself: what is typed stays on the device until it arrived, and who leaves is asked first. */

import { changed, nameOf, textsOf } from "./answers.js";
import { Device } from "./device.js";
import { offerLeft } from "./offer.js";

/* The server names the address of a form whose text it has written down since the last page. */
export function startGuards() {
  for (const each of document.querySelectorAll("[data-arrived]")) new Device(each.dataset.arrived).keepOnly(new Map());
  for (const form of document.querySelectorAll("form[data-guard]")) guard(form);
}

function guard(form) {
  const address = new URL(form.action).pathname;
  const refused = location.pathname === address; // the page is an answer to this form: the text stands only in it
  const unsent = () => refused || changed(form).size > 0;
  const device = new Device(address);
  const keep = () => device.keepOnly(unsent() ? filled(form) : new Map());
  let sent = false;
  device.tidy();
  offerLeft(form, device, keep);
  keep();
  form.addEventListener("input", (event) => nameOf(event.target) && keep());
  form.addEventListener("submit", () => (sent = true));
  window.addEventListener("beforeunload", (event) => {
    if (!sent && unsent()) event.preventDefault();
  });
}

/* Everything that is filled in, also what the page proposed: the day of today is not that of tomorrow. */
function filled(form) {
  const names = [...form.querySelectorAll("[data-field]")].map((each) => each.dataset.field);
  const texts = names.map((name) => [name, textsOf(form, name) ?? []]);
  return new Map(texts.filter(([, each]) => each.some((text) => text.trim())));
}

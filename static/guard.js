/* A form that does not save by itself: who leaves is asked first while something in it was not sent. */

import { changed } from "./answers.js";

export function startGuards() {
  for (const form of document.querySelectorAll("form[data-guard]")) guard(form);
}

function guard(form) {
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  window.addEventListener("beforeunload", (event) => {
    if (!sent && (changed(form).size || form.querySelector(".has-error"))) event.preventDefault();
  });
}

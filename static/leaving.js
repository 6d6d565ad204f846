/* Logging out while text has not arrived asks first. */

import { Device } from "./device.js";

export function startLeaving() {
  const form = document.querySelector("form[data-logout]");
  form?.addEventListener("submit", (event) => {
    if (new Device().holdsAny() && !window.confirm(form.dataset.logout)) event.preventDefault();
  });
}

/* Logging out while text has not arrived asks first. */

import { Device } from "./device.js";

export function startLeaving() {
  const link = document.querySelector("[data-logout]");
  link?.addEventListener("click", (event) => {
    if (new Device().holdsAny() && !window.confirm(link.dataset.logout)) event.preventDefault();
  });
}

/* A step's page: ties typing, autosave, the copy on the device and the buttons together. */

import { changed, setTexts } from "./answers.js";
import { Device } from "./device.js";
import { post, put } from "./fresh.js";
import { offerLeft } from "./offer.js";
import { Saving } from "./saving.js";
import { State } from "./state.js";
import { showAll, startWords } from "./words.js";

/* A form that stands on another page than that of its step tells where it is saved; each has its own copy. */
export function startStep(form) {
  const elsewhere = form.dataset.autosave;
  const device = new Device(elsewhere ? `${elsewhere}#${form.id}` : undefined);
  const state = new State(form);
  const saving = new Saving(form, device, state);
  const page = { form, state, saving, busy: false, leaves: false };
  device.tidy();
  startWords(form);
  offerLeft(form, device, (name) => (saving.touch(name), saving.send()));
  for (const name of changed(form)) saving.touch(name);
  saving.send();
  form.addEventListener("submit", (event) => pressed(event, page));
  form.addEventListener("click", (event) => takeTheirs(event, page));
  form.addEventListener("change", (event) => event.target.closest("[data-decides]") && form.querySelector("#save")?.click());
  window.addEventListener("beforeunload", (event) => {
    const chosen = [...form.querySelectorAll("input[type=file]")].some((each) => each.files.length);
    if ((saving.unsent.length || chosen) && !page.leaves) event.preventDefault();
  });
}

/* A button of the form: everything is sent first, so that no page is left with text that has not arrived. */
async function pressed(event, page) {
  if (page.leaves) return;
  event.preventDefault();
  if (page.busy) return;
  page.busy = true;
  const button = event.submitter;
  if (!button.value.includes(":")) page.saving.release();
  const putsBack = button.value.startsWith("back:"); // which is what text of a removed row waits for
  if ((await page.saving.all()) || putsBack) await go(button, page);
  else document.querySelector(".clash")?.scrollIntoView({ block: "center" });
  page.busy = false;
}

async function go(button, page) {
  const answer = button.value === "next" ? {} : await post(page.form, button).catch(() => null);
  if (!answer) return page.state.tell("unsure");
  if (!answer.drawn) {
    page.leaves = true;
    if (answer.at) return location.assign(answer.at);
    await new Promise(setTimeout); // while this press is still being told round, the browser ignores another
    return page.form.requestSubmit(button);
  }
  put(answer.drawn, page.form, button, page.saving.unsent);
  page.saving.redrawn();
  page.state.tell("saved", { time: page.saving.at || clock() });
  page.form.dispatchEvent(new Event("saved", { bubbles: true }));
}

/* The time on a Dutch clock, for when there was nothing left to send. */
function clock() {
  return new Date().toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
}

/* The server drew the page with two texts: the other one is taken, and there is nothing left to send. */
function takeTheirs(event, page) {
  const button = event.target.closest("button[name=take]");
  if (!button) return;
  event.preventDefault();
  const { value } = button.parentElement.querySelector("[data-value]").dataset;
  const ticks = page.form.querySelector(`input[type=checkbox][name="${CSS.escape(button.value)}"]`);
  setTexts(page.form, button.value, ticks ? value.split(",") : [value]);
  page.saving.drop(button.value);
  button.closest(".clash").remove();
  showAll(page.form);
}

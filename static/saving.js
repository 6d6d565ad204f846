/* Autosave: sends what was touched, one request at a time, until the server says that it has it. */

import { boxOf, isChoice, nameOf, seenOf, setSeen, textsOf } from "./answers.js";
import { showClash, showGone } from "./clash.js";
import { askToken, onAnnounced } from "./login.js";

const QUIET_MS = 800;
const PATIENCE_MS = 20000;
const KEPT_ALIVE_BYTES = 60000; // of such a request the browser promises to finish it when the page is left
const READ_MS = 2000; // who presses a button sooner than this after two texts were shown did not choose between them
const WAIT_SECONDS = [1, 2, 5, 15, 30];

export class Saving {
  #form;
  #device;
  #state;
  #touched = new Map(); // name -> number of the touch: what changes while it is on its way stays touched
  #resolved = new Set(); // names of which the person chose: the history says so
  #held = new Map(); // names of which two texts stand on the page -> { seen: what to remember of the other one, "" when its row is gone; since }
  #sending = null;
  #timer = 0;
  #touches = 0;
  #failures = 0;
  #stopped = false;
  at = ""; // the time of the last save, as the server told it

  constructor(form, device, state) {
    [this.#form, this.#device, this.#state] = [form, device, state];
    form.addEventListener("input", (event) => this.#typed(event.target));
    form.addEventListener("focusout", () => this.#wakeAfter(0));
    window.addEventListener("online", () => this.#resume());
    window.addEventListener("focus", () => this.#resume());
    document.addEventListener("visibilitychange", () => this.#resume());
    onAnnounced(() => this.#resume());
  }

  /* The names whose text the server does not have yet. */
  get unsent() {
    return [...this.#touched.keys()];
  }

  touch(name) {
    this.#touched.set(name, ++this.#touches);
    this.#device.keep(name, textsOf(this.#form, name));
  }

  /* Two texts were shown and the person pressed a button: what stands in the fields now counts. */
  release() {
    for (const [name, { since }] of [...this.#held]) if (performance.now() - since > READ_MS) this.#mine(name);
  }

  /* The page was drawn anew: a row that is back can take its text again. */
  redrawn() {
    for (const [name, { seen }] of this.#held) if (!seen && boxOf(this.#form, name)) this.#mine(name);
    this.send();
  }

  /* The other text was taken. */
  drop(name) {
    this.#remember(name);
    this.#settle(name);
    if (!this.#held.size && this.at) this.#state.tell("saved", { time: this.at });
  }

  /* Send until nothing is left or it does not succeed; returns whether the server has everything. */
  async all() {
    this.#stopped = false;
    do await (this.#sending ?? this.send());
    while (this.#sendable().length && !this.#failures && !this.#stopped);
    return !this.#touched.size;
  }

  async send() {
    clearTimeout(this.#timer);
    const names = this.#sendable();
    if (this.#sending || this.#stopped || !names.length) return;
    this.#sending = this.#post(names).finally(() => (this.#sending = null));
    await this.#sending;
    if (this.#failures) this.#wakeAfter(1000 * WAIT_SECONDS[Math.min(this.#failures, WAIT_SECONDS.length) - 1]);
    else if (this.#sendable().length) this.#wakeAfter(QUIET_MS);
  }

  #sendable() {
    return this.unsent.filter((name) => !this.#held.has(name));
  }

  #typed(control) {
    const name = nameOf(control);
    if (!name) return;
    this.touch(name);
    this.#state.typed();
    this.#stopped = false;
    if (!this.#failures) this.#wakeAfter(isChoice(control) ? 0 : QUIET_MS);
  }

  #wakeAfter(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), ms);
  }

  #resume() {
    if (this.#state.kind === "login" || this.#state.kind === "other") this.#enterAgain();
    else if (this.#touched.size) this.send();
  }

  async #post(names) {
    const touches = new Map(this.#touched);
    const slow = setTimeout(() => this.#state.tell("busy"), 400);
    try {
      const answer = await fetch(this.#form.dataset.autosave || location.pathname, this.#request(names));
      await this.#answered(answer, names, touches);
    } catch (error) {
      if (!["TypeError", "TimeoutError", "AbortError"].includes(error.name)) throw error;
      this.#failed();
    } finally {
      clearTimeout(slow);
    }
  }

  #request(names) {
    const body = new URLSearchParams({ csrf_token: this.#form.elements.csrf_token.value, page: this.#form.elements.page.value });
    body.set("seen", names.map((name) => seenOf(this.#form, name)).join(" "));
    for (const name of names) if (this.#resolved.has(name)) body.append("resolve", name);
    for (const name of names) for (const text of textsOf(this.#form, name) ?? []) body.append(name, text);
    const keepalive = body.toString().length < KEPT_ALIVE_BYTES;
    return { method: "POST", body, keepalive, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE_MS) };
  }

  async #answered(answer, names, touches) {
    if (answer.ok || answer.status === 409) this.#arrived(await answer.json(), names, touches);
    else if (answer.status === 401) await this.#loggedOut(await answer.json());
    else if (answer.status >= 500 || answer.status === 429) this.#failed();
    else this.#stop("refused");
  }

  #arrived(reply, names, touches) {
    this.#failures = 0;
    this.at = reply.at;
    for (const name of names) this.#became(name, reply.answers[name], this.#touched.get(name) === touches.get(name));
    for (const [place, sum] of Object.entries(reply.sums)) {
      for (const each of document.querySelectorAll(`[data-live="${CSS.escape(place)}"]`)) each.textContent = sum;
    }
    const waits = this.#sendable().length; // what was touched or chosen while this was on its way
    this.#state.tell(this.#held.size ? "clash" : waits ? "busy" : "saved", { time: reply.at });
    this.#form.dispatchEvent(new Event("saved", { bubbles: true }));
  }

  /* Without `told` the server had this very text already. */
  #became(name, told, unchanged) {
    if (told?.gone || told?.clash !== undefined) return this.#hold(name, told);
    if (told) {
      setSeen(this.#form, told.seen);
      showReading(boxOf(this.#form, name), told);
      if (!told.error) solved(name);
    }
    if (unchanged) this.#settle(name);
  }

  #hold(name, told) {
    const since = this.#held.get(name)?.since ?? performance.now();
    this.#held.set(name, { seen: told.seen ?? "", since });
    if (told.gone) return showGone(this.#form, name);
    showClash(this.#form, name, told, { take: () => this.drop(name), keep: () => (this.#mine(name), this.send()) });
  }

  #mine(name) {
    this.#remember(name);
    this.#resolved.add(name);
    this.touch(name);
  }

  /* The person knows the other text. */
  #remember(name) {
    const seen = this.#held.get(name)?.seen;
    if (seen) setSeen(this.#form, seen);
    this.#held.delete(name);
  }

  #settle(name) {
    this.#touched.delete(name);
    this.#resolved.delete(name);
    this.#device.forget(name);
    boxOf(this.#form, name)?.classList.remove("unsaved");
    boxOf(this.#form, name)?.querySelector("[data-kept]")?.replaceChildren();
  }

  #failed() {
    this.#failures += 1;
    this.#state.tell("failed");
  }

  #stop(kind, link) {
    this.#stopped = true;
    this.#state.tell(kind, { link });
  }

  /* Perhaps only the token of this page is too old: then a new one is enough. */
  async #loggedOut(reply) {
    this.#stop("login", reply.login);
    if (reply.token) await this.#enterAgain();
  }

  async #enterAgain() {
    const entered = await askToken(this.#form);
    if (entered === "other") this.#state.tell("other");
    if (entered !== "same") return;
    this.#stopped = false;
    this.#wakeAfter(0);
  }
}

function showReading(box, told) {
  const error = box?.querySelector("[data-error]");
  if (!error) return;
  error.hidden = !told.error;
  error.textContent = told.error;
  if (told.error && box.contains(document.activeElement)) error.scrollIntoView({ block: "nearest" });
  box.classList.toggle("has-error", Boolean(told.error));
  box.querySelector("[data-understood]").textContent = told.understood;
  for (const each of box.querySelectorAll("input:not([type=hidden]), textarea, select")) {
    if (told.error) each.setAttribute("aria-invalid", "true");
    else each.removeAttribute("aria-invalid");
  }
}

/* The list of what needs another look: takes this answer off it, and the list away when it was the last. */
function solved(name) {
  const list = document.getElementById("problems");
  list?.querySelector(`[data-problem="${CSS.escape(name)}"]`)?.remove();
  if (!list?.querySelector("[data-problem]")) list?.remove();
}

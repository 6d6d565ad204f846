/* Ticking who is there: every tick is sent at once, kept on this device until it has arrived, and sent again. */

import { Device } from "./device.js";
import { askToken, onAnnounced } from "./login.js";
import { State } from "./state.js";

const AGAIN_MS = 5000;
const PATIENCE_MS = 15000;

class Ticks {
  #form;
  #device = new Device();
  #state = new State();
  #waiting = new Map();
  #sending = false;
  #timer = 0;

  constructor(form) {
    this.#form = form;
    form.addEventListener("change", (event) => this.#touched(event.target));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    window.addEventListener("online", () => this.#send());
    document.addEventListener("visibilitychange", () => this.#resume());
    onAnnounced(() => this.#resume());
    this.#device.tidy();
    this.#restore();
  }

  #touched(tick) {
    this.#keep(tick.name, tick.value);
    this.#send();
  }

  #keep(name, value) {
    this.#waiting.set(name, value);
    this.#device.keep(name, [value]);
  }

  /* What was ticked on this page before, and did not arrive. */
  #restore() {
    for (const [name, [value]] of this.#device.takeLeft()) {
      const tick = [...this.#form.elements].find((each) => each.name === name && each.value === value);
      if (!tick) continue;
      tick.checked = true;
      this.#keep(name, value);
    }
    this.#device.forgetLeft();
    this.#send();
  }

  async #send() {
    clearTimeout(this.#timer);
    if (this.#sending || !this.#waiting.size) return;
    this.#sending = true;
    const arrived = await this.#post(new Map(this.#waiting));
    this.#sending = false;
    if (arrived) this.#send();
  }

  async #post(sent) {
    try {
      return await this.#answered(await fetch(location.pathname, this.#request(sent)), sent);
    } catch (error) {
      if (!["TypeError", "TimeoutError", "AbortError"].includes(error.name)) throw error;
      return this.#failed();
    }
  }

  #request(sent) {
    const body = new URLSearchParams({ csrf_token: this.#form.elements.csrf_token.value });
    for (const [name, value] of sent) {
      body.set(name, value);
      body.set(seenOf(name), this.#form.elements[seenOf(name)].value);
    }
    return { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE_MS) };
  }

  /* Returns whether the next can be sent at once. */
  async #answered(answer, sent) {
    if (answer.ok) return this.#arrived(await answer.json(), sent);
    if (answer.status === 401) return this.#loggedOut(await answer.json());
    return answer.status >= 500 || answer.status === 429 ? this.#failed() : this.#refused(sent);
  }

  #arrived(reply, sent) {
    for (const [name, value] of sent) this.#settle(name, value);
    this.#form.querySelector("[data-tally]").textContent = reply.told;
    this.#state.tell("saved", { time: reply.at });
    return true;
  }

  #settle(name, value) {
    this.#form.elements[seenOf(name)].value = value;
    if (this.#waiting.get(name) !== value) return;
    this.#waiting.delete(name);
    this.#device.forget(name);
  }

  #failed() {
    this.#state.tell("failed");
    this.#timer = setTimeout(() => this.#send(), AGAIN_MS);
    return false;
  }

  /* The server will never take these: only the page as it is now can tell what holds. */
  #refused(sent) {
    for (const name of sent.keys()) {
      this.#waiting.delete(name);
      this.#device.forget(name);
    }
    this.#state.tell("refused");
    return false;
  }

  /* Perhaps only the token of this page is too old: then a new one is enough. */
  async #loggedOut(reply) {
    this.#state.tell("login", { link: reply.login });
    return Boolean(reply.token) && this.#entered();
  }

  async #resume() {
    const shut = this.#state.kind === "login" || this.#state.kind === "other";
    if (!shut || (await this.#entered())) this.#send();
  }

  async #entered() {
    const entered = await askToken(this.#form);
    if (entered === "other") this.#state.tell("other");
    return entered === "same";
  }
}

function seenOf(name) {
  return name.replace("presence-", "seen-");
}

const form = document.querySelector("form[data-attendance]");
if (form) new Ticks(form);

/* A copy on this device of what was typed and has not arrived yet: per user and page, for fourteen days. */

const KEPT_MS = 14 * 24 * 60 * 60 * 1000;
const START = "vip-tekst:";

export class Device {
  #store = usable();
  #page;
  #user = document.querySelector("meta[name=user]")?.content ?? "";

  /* `page` is the address of the page whose text it holds, also when another one answers what it posts. */
  constructor(page = location.pathname) {
    this.#page = page;
  }

  /* Forget what is too old, of whoever it is. */
  tidy(now = Date.now()) {
    for (const key of this.#keys(START)) {
      if (now - (this.#read(key).at ?? 0) > KEPT_MS) this.#store.removeItem(key);
    }
  }

  /* Whether this user has text on this device that has not arrived. */
  holdsAny() {
    return this.#keys(`${START}${this.#user}:`).length > 0;
  }

  keep(name, texts) {
    this.#change((kept) => kept.set(name, texts));
  }

  forget(name) {
    this.#change((kept) => kept.delete(name));
  }

  /* Keep these texts by name and nothing else that this page typed; what an earlier page left is another matter. */
  keepOnly(texts) {
    this.#write(this.#key(), texts);
  }

  /* Texts by name that an earlier page left here; from now on they stand apart from what this page types. */
  takeLeft() {
    const left = { ...this.#read(this.#key("left")).texts, ...this.#read(this.#key()).texts };
    this.#write(this.#key("left"), new Map(Object.entries(left)));
    this.#write(this.#key(), new Map());
    return new Map(Object.entries(left));
  }

  forgetLeft() {
    this.#write(this.#key("left"), new Map());
  }

  #key(part = "now") {
    return `${START}${this.#user}:${this.#page}:${part}`;
  }

  #keys(start) {
    return this.#store ? Object.keys(this.#store).filter((each) => each.startsWith(start)) : [];
  }

  #change(deed) {
    const kept = new Map(Object.entries(this.#read(this.#key()).texts));
    deed(kept);
    this.#write(this.#key(), kept);
  }

  #read(key) {
    return JSON.parse(this.#store?.getItem(key) ?? '{"texts": {}}');
  }

  #write(key, kept) {
    if (!this.#store || !this.#user) return;
    if (!kept.size) return this.#store.removeItem(key);
    try {
      this.#store.setItem(key, JSON.stringify({ at: Date.now(), texts: Object.fromEntries(kept) }));
    } catch (error) {
      if (error.name !== "QuotaExceededError") throw error;
      this.#store = null; // the device is full: typing and saving go on without a copy
    }
  }
}

/* The browser's store, or null where a private window or a setting forbids it: then there is no copy. */
function usable() {
  try {
    localStorage.setItem(`${START}proef`, "{}");
    localStorage.removeItem(`${START}proef`);
    return localStorage;
  } catch {
    return null;
  }
}

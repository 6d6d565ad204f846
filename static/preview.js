/* The preview beside the questions: fetched when it is opened, and again after what was typed has been saved. */

const QUIET_MS = 900;
const OPENED = "vip-zo-komt-het";

export function startPreview() {
  const panel = document.querySelector("[data-preview]");
  if (!panel) return;
  const preview = new Preview(panel);
  panel.addEventListener("toggle", () => preview.toggled());
  document.addEventListener("saved", () => preview.changed());
  panel.querySelector("[data-renew]").addEventListener("click", () => preview.load());
  panel.addEventListener("click", (event) => preview.clicked(event));
  panel.open = remembered() === "1";
}

class Preview {
  #panel;
  #address;
  #place;
  #renew;
  #stale = true;
  #timer = 0;
  #running = null;

  constructor(panel) {
    this.#panel = panel;
    this.#address = panel.dataset.preview;
    this.#place = panel.querySelector("[data-preview-place]");
    this.#renew = panel.querySelector("[data-renew]");
  }

  toggled() {
    remember(this.#panel.open ? "1" : "");
    if (this.#stale) this.load();
  }

  /* Something was saved: it is read again once there is a pause. */
  changed() {
    this.#stale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(), QUIET_MS);
  }

  /* The letter of another fund, in the panel itself. */
  clicked(event) {
    const link = event.target.closest("a[data-fund]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#address = link.href;
    this.load();
  }

  /* Only the last one that was asked for is shown; what does not come leaves the old one, and a button. */
  async load() {
    if (!this.#panel.open || !this.#panel.checkVisibility()) return;
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.#stale = false;
    this.#place.setAttribute("aria-busy", "true");
    try {
      const drawn = await fetched(this.#address, running.signal);
      if (running === this.#running) this.#show(drawn);
    } catch (error) {
      if (running === this.#running) this.#failed(error);
    }
  }

  #show(drawn) {
    const focused = this.#place.contains(document.activeElement);
    const scrolled = this.#panel.parentElement.scrollTop;
    this.#place.replaceChildren(...document.adoptNode(drawn).childNodes);
    this.#panel.parentElement.scrollTop = scrolled;
    if (focused) this.#place.querySelector("a[aria-current]")?.focus();
    this.#settle(false);
  }

  #failed(error) {
    this.#stale = true;
    this.#settle(true);
    if (!["TypeError", "AbortError", "Missing"].includes(error.name)) throw error;
  }

  #settle(failed) {
    this.#place.removeAttribute("aria-busy");
    this.#renew.hidden = !failed;
  }
}

async function fetched(address, signal) {
  const answer = await fetch(address, { signal });
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("preview");
  if (!answer.ok || !drawn) throw Object.assign(new Error("no preview came"), { name: "Missing" });
  return drawn;
}

/* Whether the panel stands open is a habit of the person: it goes along from step to step. */
function remembered() {
  try {
    return localStorage.getItem(OPENED);
  } catch {
    return null;
  }
}

function remember(open) {
  try {
    localStorage.setItem(OPENED, open);
  } catch {
    // without storage the panel opens by hand
  }
}

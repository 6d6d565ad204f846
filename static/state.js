/* The line that says how saving goes; it is spoken too, so it only changes when there is news. */

export class State {
  kind = "";
  #within;

  /* `within` is the part of the page that this line tells of. */
  constructor(within = document) {
    this.#within = within;
  }

  /* `kind` names one of the texts that the page carries with the line; `link` leads to the login page. */
  tell(kind, { time = "", link = "" } = {}) {
    const line = this.#within.querySelector("[data-save-state]");
    this.kind = kind;
    if (!line) return;
    const refused = kind === "saved" ? this.#within.querySelectorAll("[data-error]:not([hidden])").length : 0;
    const told = refused ? (refused === 1 ? "partlyOne" : "partlyMany") : kind;
    const text = line.dataset[told].replace("{time}", time).replace("{count}", refused);
    line.dataset.state = refused ? "partly" : kind;
    if (line.firstChild?.textContent === text && !link) return;
    line.replaceChildren(text, ...(link ? [" ", loginLink(link, line.dataset.link)] : []));
  }

  /* Something new was typed: 'saved' is not true any more. */
  typed() {
    if (this.kind !== "saved") return;
    this.kind = "";
    const line = this.#within.querySelector("[data-save-state]");
    line.replaceChildren();
    delete line.dataset.state;
  }
}

function loginLink(address, text) {
  const link = document.createElement("a");
  link.append(text);
  return Object.assign(link, { href: address, target: "_blank", rel: "noopener" });
}

/* What folds: closes the explanation on a narrow screen, and opens what an address or a link points to. */

const NARROW = "(max-width: 60rem)";

export function startFolds() {
  if (window.matchMedia(NARROW).matches) {
    for (const each of document.querySelectorAll("details[data-fold]")) each.open = false;
  }
  window.addEventListener("hashchange", () => show(location.hash));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) show(link.hash);
  });
  show(location.hash);
}

function show(hash) {
  const place = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!place) return;
  if (place.matches("details")) place.open = true;
  for (const fold of place.querySelectorAll(":scope > .row-fold")) fold.open = true;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ block: "start" });
  if (place.matches("[data-field]")) place.querySelector("input:not([type=hidden]), textarea, select")?.focus();
}

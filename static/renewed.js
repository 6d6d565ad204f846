/* Parts of a page that tell what is saved: after a save and a pause they are taken from the page as it is drawn now. */

const QUIET_MS = 1200;
const PARTS = "[data-renewed]";

let asked = 0;

export function startRenewed() {
  if (!document.querySelector(PARTS)) return;
  let timer = 0;
  document.addEventListener("saved", () => {
    clearTimeout(timer);
    timer = setTimeout(renew, QUIET_MS);
  });
}

/* What does not come, because the line drops or the page is left, leaves each part as it was. */
async function renew() {
  const mine = ++asked;
  try {
    const answer = await fetch(location.pathname);
    const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine === asked) for (const part of document.querySelectorAll(PARTS)) put(drawn.getElementById(part.id), part);
  } catch (error) {
    if (error.name !== "TypeError") throw error;
  }
}

/* Only what changed, so that nobody who reads it loses the place. */
function put(fresh, part) {
  if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...document.adoptNode(fresh).childNodes);
}

/* Pictures of what is typed: after a save and a pause they are taken from the page as the server draws it now. */

const QUIET_MS = 1200;

let asked = 0;

export function startPictures() {
  if (!document.getElementById("pictures")) return;
  let timer = 0;
  document.addEventListener("saved", () => {
    clearTimeout(timer);
    timer = setTimeout(renew, QUIET_MS);
  });
}

/* What does not come, because the line drops or the page is left, leaves the picture as it was. */
async function renew() {
  const mine = ++asked;
  try {
    const answer = await fetch(location.pathname);
    const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("pictures");
    if (drawn && mine === asked) document.getElementById("pictures").replaceChildren(...document.adoptNode(drawn).childNodes);
  } catch (error) {
    if (error.name !== "TypeError") throw error;
  }
}

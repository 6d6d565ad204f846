/* Looks how far long work is, and puts the news in place; a page without scripts loads itself anew instead. */

const EVERY = 2500;
const AFTER_TROUBLE = 10000;

export function startProgress() {
  if (document.querySelector("[data-progress]")) setTimeout(look, EVERY);
}

async function look() {
  if (document.hidden) return void document.addEventListener("visibilitychange", look, { once: true });
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return location.reload();
    const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news = drawn.getElementById("progress");
    if (!news?.matches("[data-progress]")) return location.reload();
    put(news);
    setTimeout(look, EVERY);
  } catch {
    setTimeout(look, AFTER_TROUBLE); // the connection dropped; the work goes on
  }
}

/* Only what changed, so that it is spoken once and the bar does not start anew. */
function put(news) {
  const here = document.getElementById("progress");
  const [said, told] = [here, news].map((part) => part.querySelector("[role=status]"));
  if (said.textContent !== told.textContent) said.replaceChildren(...document.adoptNode(told).childNodes);
  const [bar, fresh] = [here, news].map((part) => part.querySelector("progress"));
  bar.max = fresh.max;
  bar.value = fresh.value;
}

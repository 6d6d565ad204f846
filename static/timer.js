/* A stopwatch for practising the presentation. */

export function startTimers() {
  for (const each of document.querySelectorAll("[data-timer]")) start(each);
}

function start(timer) {
  const [output, button] = [timer.querySelector("output"), timer.querySelector("button")];
  let [began, ticking] = [0, 0];
  const draw = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    output.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    output.classList.toggle("over", seconds > 60 * Number(timer.dataset.timer));
  };
  timer.hidden = false;
  button.addEventListener("click", () => {
    clearInterval(ticking);
    ticking = ticking ? 0 : setInterval(draw, 250);
    if (ticking) began = Date.now();
    button.textContent = ticking ? timer.dataset.stop : timer.dataset.start;
  });
}

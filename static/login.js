/* A login that ran out: asks for a new token, which is only taken when the same person is logged in again. */

const tabs = new BroadcastChannel("vip-login");

/* Tell the other tabs that somebody is logged in here. */
export function announce() {
  if (document.querySelector("meta[name=user]")) tabs.postMessage("in");
}

/* Do this whenever another tab tells that somebody is logged in. */
export function onAnnounced(deed) {
  tabs.addEventListener("message", deed);
}

/* Returns "same" when the page can go on, "other" when somebody else is logged in, "none" when nobody is. */
export async function askToken(form) {
  const address = document.querySelector("meta[name=token-address]").content;
  const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return "none";
  const { token, user } = await answer.json();
  if (user === null) return "none";
  if (String(user) !== document.querySelector("meta[name=user]").content) return "other";
  for (const each of document.querySelectorAll("input[name=csrf_token]")) each.value = token;
  form.elements.csrf_token.value = token;
  return "same";
}

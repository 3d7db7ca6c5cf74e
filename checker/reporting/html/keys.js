// Single keys; they can be switched off, for they get in the way of speech input.
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepPlace(1),
  p: () => stepPlace(-1),
  c: () => current && toggle(current),
  "]": () => stepArticle(1),
  "[": () => stepArticle(-1),
  i: () => go(home.id),
  "?": () => byId("keys").showModal(),
};

function stepArticle(by) {
  const at = articles.indexOf(shownView());
  const next = at < 0 ? articles[by > 0 ? 0 : articles.length - 1] : articles[at + by];
  if (next) go(next.id);
  else say(by > 0 ? "That was the last article." : "This is the first article.");
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    if (event.target.matches("input")) event.target.blur();
    else release();
    return;
  }
  if (!byId("keys-on").checked || event.target.matches("input:not([type=checkbox]), textarea")) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

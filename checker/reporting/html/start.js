// Ties the page to what its reader does.
function clicked(event) {
  const mark = event.target.closest("mark.clash");
  const check = event.target.closest(".check");
  if (mark && getSelection().isCollapsed) follow(mark);
  else if (check) toggle(check.closest(".card"));
  else {
    // A link to where we already are would change nothing, so no event would tell of it.
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) route();
  }
}

function typed(event) {
  const card = event.target.closest(".card");
  if (card) remember(card.dataset.fingerprint, { why: event.target.value.trim() });
}

function filtered() {
  const off = all("#filters input").filter((input) => !input.checked);
  root.dataset.hide = off.map((input) => input.value).join(" ");
  if (current && isFiltered(current)) release();
}

for (const input of all("#filters input")) {
  input.checked = !root.dataset.hide.split(" ").includes(input.value);
  input.addEventListener("change", filtered);
}
root.classList.add("live");
document.addEventListener("click", clicked);
document.addEventListener("keydown", pressed);
document.addEventListener("input", (event) => event.target.closest(".why") && typed(event));
addEventListener("hashchange", route);
addEventListener("storage", refresh);
byId("to-index").addEventListener("click", () => go(home.id));
byId("open-marks").addEventListener("click", openMarks);
byId("open-keys").addEventListener("click", () => byId("keys").showModal());
byId("step-back").addEventListener("click", () => step(-1));
byId("step-on").addEventListener("click", () => step(1));
byId("step-place").addEventListener("click", () => stepPlace(1));
const SWITCH = "checker:keys";
try {
  byId("keys-on").checked = localStorage.getItem(SWITCH) !== "off";
} catch {
  isKept = false;
}
byId("keys-on").addEventListener("change", (event) => {
  try {
    localStorage.setItem(SWITCH, event.target.checked ? "on" : "off");
  } catch {
    isKept = false;
  }
});
refresh();
route();

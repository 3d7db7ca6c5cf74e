// Which part of the page is shown: the index, one article, or the rules.
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const data = JSON.parse(byId("data").textContent);
const views = all(".view");
const articles = all(".view.article");
const home = byId("index") ?? articles[0];

function say(text) {
  byId("status").textContent = text;
}

function show(view) {
  const before = shownView();
  for (const each of views) each.classList.toggle("shown", each === view);
  document.body.dataset.view = view.classList.contains("article") ? "article" : view.id;
  byId("to-index").hidden = view === home;
  byId("to-index").textContent = byId("index") ? "All articles" : "Article";
  if (view !== before) window.scrollTo(0, 0);
}

function shownView() {
  return views.find((view) => view.classList.contains("shown"));
}

// What the page shows follows from its address, so that links, "back" and reloading work.
function go(id) {
  try {
    history.replaceState(null, "", `#${id}`);
  } catch {
    location.hash = id; // A browser may refuse many changes in a row.
  }
  route();
}

function route() {
  const target = byId(location.hash.slice(1)) ?? home;
  const view = target.closest(".view") ?? shownView() ?? home;
  show(view);
  if (target.matches(".number")) selectPlace(target);
  else if (target.matches(".card")) selectCard(target);
  else {
    release();
    if (target.matches(".view, .rule, #content")) target.focus({ preventScroll: true });
    if (target !== view) target.scrollIntoView();
  }
}

function flash(elements) {
  for (const element of elements) {
    element.classList.remove("here");
    void element.offsetWidth; // Starts the animation anew.
    element.classList.add("here");
  }
}

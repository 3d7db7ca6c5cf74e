// Findings: the one that is selected, and those that somebody checked.
let current = null;
let place = null;

const cardOf = (number) => byId(number.dataset.card);
const numbersOf = (card) => all(`.number[data-card="${card.id}"]`, card.closest(".view"));
const isVisible = (element) => element.getClientRects().length > 0;

function release() {
  for (const element of all(".current, .active, .hot, .here")) {
    element.classList.remove("current", "active", "hot", "here");
  }
  for (const link of all("[aria-current]")) link.removeAttribute("aria-current");
  current = place = null;
  byId("steps").hidden = true;
}

function light(card) {
  release();
  current = card;
  card.classList.add("current");
  card.querySelector(".question a").setAttribute("aria-current", "true");
  for (const number of numbersOf(card)) {
    number.classList.add("active");
    for (const piece of piecesOf(number.id)) piece.classList.add("active");
    for (const piece of piecesOf(number.id, "clashes")) piece.classList.add("hot");
  }
  byId("steps").hidden = false;
  byId("step-question").textContent = card.querySelector(".question bdi").textContent;
  byId("step-place").hidden = numbersOf(card).length < 2;
}

function piecesOf(id, list = "places") {
  return all(`[data-${list}~="${id}"]`, byId(id).closest(".view"));
}

function selectPlace(number) {
  const card = cardOf(number);
  light(card);
  place = number;
  reveal(card);
  unfold(number);
  number.scrollIntoView({ block: "center" });
  number.focus({ preventScroll: true });
  flash(piecesOf(number.id, "clashes"));
  const at = numbersOf(card).indexOf(number) + 1;
  say(`${card.querySelector(".question").textContent.trim()} Place ${at} of ${numbersOf(card).length}.`);
}

function selectCard(card) {
  light(card);
  card.scrollIntoView({ block: "nearest" });
  card.querySelector(".question a").focus({ preventScroll: true });
}

// Scrolls the list alone: scrollIntoView would move the article as well.
function reveal(card) {
  const list = card.closest(".findings");
  if (getComputedStyle(list).position !== "sticky") return;
  const box = card.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (box.top < frame.top) list.scrollTop += box.top - frame.top - 8;
  else if (box.bottom > frame.bottom) list.scrollTop += Math.min(box.bottom - frame.bottom + 8, box.top - frame.top - 8);
}

function unfold(element) {
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
}

// A click on marked words leads on from the place they belong to: of the selected finding, if any.
function follow(mark) {
  const ids = mark.dataset.clashes.split(" ").filter((id) => isVisible(byId(id)));
  const id = ids.find((each) => cardOf(byId(each)) === current) ?? ids[0];
  if (id) go(byId(id).hash.slice(1));
}

// Without a selected finding, the next one is the first from the shown part of the page on.
function step(by) {
  const cards = all(".card").filter((card) => !isFiltered(card));
  if (!cards.length) return say("No finding to go to.");
  const at = cards.indexOf(current);
  const before = cards.filter((card) => isBefore(card, shownView())).length;
  const within = cards.filter((card) => shownView().contains(card)).length;
  const next = at < 0 ? (by > 0 ? before : before + within - 1) : at + by;
  if (!cards[next]) return say(by > 0 ? "That was the last finding." : "This is the first finding.");
  go(cards[next].querySelector(".question a").hash.slice(1));
}

const isBefore = (node, other) =>
  Boolean(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

function stepPlace(by) {
  if (!current) return step(by);
  const numbers = numbersOf(current);
  if (!numbers.length) return;
  const at = place ? numbers.indexOf(place) + by : 0;
  go(numbers[(at + numbers.length) % numbers.length].id);
}

function isFiltered(card) {
  const hidden = root.dataset.hide.split(" ");
  return hidden.includes(card.dataset.severity) || (hidden.includes("checked") && card.classList.contains("checked"));
}

function toggle(card) {
  const fingerprint = card.dataset.fingerprint;
  remember(fingerprint, recall(fingerprint) ? null : { why: card.querySelector(".why input").value.trim() });
  if (card !== current) light(card); // Selected, so that it is open for the reason.
  refresh();
  say(recall(fingerprint) ? "Checked, correct." : "No longer marked as checked.");
}

// Brings the whole page in line with what is remembered.
function refresh() {
  let total = 0;
  for (const card of all(".card")) {
    const found = recall(card.dataset.fingerprint);
    total += Boolean(found);
    card.classList.toggle("checked", Boolean(found));
    card.querySelector(".check").setAttribute("aria-pressed", String(Boolean(found)));
    const label = card.querySelector(".why");
    label.hidden = !found;
    const input = label.querySelector("input");
    if (found && input !== document.activeElement) input.value = found.why;
    for (const number of numbersOf(card)) number.classList.toggle("muted", Boolean(found));
  }
  for (const mark of all("mark.clash")) {
    const open = mark.dataset.clashes.split(" ").some((id) => !byId(id).classList.contains("muted"));
    mark.classList.toggle("muted", !open);
  }
  for (const row of all("[data-article]")) {
    const checked = all(".card.checked", byId(row.dataset.article)).length;
    row.querySelector(".checked-count").textContent = checked || "–";
    row.querySelector(".checked-count").classList.toggle("zero", !checked);
  }
  byId("checked-total").textContent = `${total} checked`;
  byId("checked-total").closest("label").hidden = !total;
}

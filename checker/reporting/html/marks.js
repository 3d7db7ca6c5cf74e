// What was checked, as marks that "checker check" understands.
const WAIT = 10000; // ms after which the browser has surely read a saved file

const LONGEST = 300; // characters of a reason; a mark in brackets may not be much longer

// Leaves out what would end a mark or its reason early.
function cleaned(why) {
  const text = why.replace(/["“”\[\]<>\u0000-\u001f]/g, " ").replace(/--+/g, "–").replace(/&/g, "&amp;").replace(/\s+/g, " ").trim();
  return text.length > LONGEST ? text.slice(0, LONGEST).replace(/&[a-z]*$/, "") : text;
}

function written(file, mark) {
  const why = cleaned(recall(byId(mark.card).dataset.fingerprint).why);
  return `${file.opening} ignore ${mark.rule}${why ? ` "${why}"` : ""}${file.closing === "]" ? "" : " "}${file.closing}`;
}

const isChecked = (mark) => recall(byId(mark.card).dataset.fingerprint) !== null;

function markedCopy(file) {
  return file.source.reduce((text, piece, at) => {
    const mark = file.marks[at - 1];
    return text + (isChecked(mark) ? ` ${written(file, mark)}` : "") + piece;
  });
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function openMarks() {
  const files = Object.values(data).filter((file) => file.marks.some(isChecked));
  byId("marks-list").replaceChildren(...files.map(listed));
  byId("marks-help").hidden = !files.length;
  if (!files.length) byId("marks-list").append(element("p", { textContent: "No finding is marked as checked yet." }));
  byId("marks-kept").textContent = isKept
    ? "What you check stays in this browser, for this finding, until its words change."
    : "This browser keeps nothing for this page: save the marks before you close it.";
  const placed = new Set(Object.values(data).flatMap((file) => file.marks.map((mark) => mark.card)));
  const without = all(".card.checked").filter((card) => !placed.has(card.id)).length;
  byId("marks-without").hidden = !without;
  byId("marks-without").textContent = `Checked findings that no mark can be written for: ${without}. The baseline can hold them.`;
  byId("marks").showModal();
}

function listed(file, at) {
  const marks = file.marks.filter(isChecked);
  const lines = marks.map((mark) => `line ${mark.line}: ${written(file, mark)}`).join("\n");
  const text = element("textarea", { readOnly: true, rows: Math.min(marks.length + 1, 8), value: lines });
  text.setAttribute("aria-labelledby", `mark-file-${at}`);
  return element(
    "section",
    { className: "mark-file" },
    element("h3", { id: `mark-file-${at}`, textContent: file.path }),
    text,
    element(
      "div",
      { className: "buttons" },
      element("button", { type: "button", textContent: "Copy", onclick: () => copy(text) }),
      element("button", { type: "button", textContent: "Save the article with marks", onclick: () => save(file) }),
    ),
  );
}

function copy(text) {
  text.select();
  const done = () => say("Copied.");
  const old = () => document.execCommand("copy") && done(); // A file:// page may lack the new way.
  if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, old);
  else old();
}

function save(file) {
  const address = URL.createObjectURL(new Blob([markedCopy(file)], { type: "text/plain;charset=utf-8" }));
  element("a", { href: address, download: file.file }).click();
  setTimeout(() => URL.revokeObjectURL(address), WAIT);
  say(`${file.file} saved.`);
}

// What was checked, by fingerprint: {"why": "..."}; kept in the browser where it lets us.
const PREFIX = "checker:checked:";
const remembered = new Map();
let isKept = true;

function recall(fingerprint) {
  if (isKept) {
    try {
      const text = localStorage.getItem(PREFIX + fingerprint);
      if (text === null) return null;
      const { why } = JSON.parse(text);
      return { why: typeof why === "string" ? why : "" };
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) return { why: "" };
      isKept = false; // A browser that keeps nothing for a file throws; the page goes on.
    }
  }
  return remembered.get(fingerprint) ?? null;
}

function remember(fingerprint, value) {
  remembered.set(fingerprint, value);
  try {
    if (value) localStorage.setItem(PREFIX + fingerprint, JSON.stringify(value));
    else localStorage.removeItem(PREFIX + fingerprint);
  } catch {
    isKept = false;
  }
}

// The shell's behaviour on every page: shortcuts, focus after a swap, outcomes read aloud, narrow menu.

const SHORTCUTS_OFF = "hangmap-shortcuts-off";
const SEQUENCE_WAIT = 1200;

document.documentElement.classList.add("has-script");

// ---- narrow menu ----------------------------------------------------------------------------
const toggle = document.querySelector(".menu-toggle");
toggle?.addEventListener("click", () => {
  const shown = document.getElementById("navigation").classList.toggle("shown");
  toggle.setAttribute("aria-expanded", String(shown));
});

// ---- shortcuts: / for search, g and a letter for a page, ? for the list; and the keys that elements
// of the page ask for by aria-keyshortcuts ------------------------------------------------------
const dialog = document.getElementById("shortcuts");
const choice = document.getElementById("shortcuts-on");
const on = () => localStorage.getItem(SHORTCUTS_OFF) !== "true";

if (choice) {
  choice.checked = on();
  choice.addEventListener("change", () =>
    localStorage.setItem(SHORTCUTS_OFF, String(!choice.checked)));
}
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-shows-shortcuts]")) showShortcuts();
  if (event.target.closest("[data-closes-dialog]")) event.target.closest("dialog")?.close();
});

const keyOf = (element) => element.getAttribute("aria-keyshortcuts");
/** Only keys of one sign: the others are the business of who asks for them. */
const keyed = () => [...document.querySelectorAll("#main [aria-keyshortcuts]")]
  .filter((element) => keyOf(element).length === 1 && element.checkVisibility());

/** What a key does depends on what asks for it: choose, go there, open or click. */
function use(element) {
  const opens = element.matches("summary");
  if (opens) element.parentElement.open = true;
  const target = opens ? element.parentElement.querySelector("input:not([type=hidden]), button, a") ?? element : element;
  target.focus();
  if (opens) return;
  if (element.matches("button, a, [type=radio], [type=checkbox]")) element.click();
  else element.select?.();
}

/** Shows the key beside what it does, for those who use shortcuts. */
function showKeys() {
  for (const element of on() ? document.querySelectorAll("#main [aria-keyshortcuts]:not([data-key-shown])") : []) {
    if (keyOf(element).length > 1) continue;
    element.dataset.keyShown = "";
    const key = document.createElement("kbd");
    key.textContent = keyOf(element);
    key.setAttribute("aria-hidden", "true");
    if (element.matches("[type=radio], [type=checkbox]")) element.after(key);
    else if (element.matches("input, select, textarea")) element.before(key);
    else if (element.matches("button, summary, a")) element.append(" ", key);
  }
}
showKeys();
document.addEventListener("htmx:afterSettle", showKeys);

function showShortcuts() {
  if (!dialog) return;
  const part = document.getElementById("shortcuts-page");
  part.querySelector("dl").replaceChildren(...keyed().flatMap((element) => {
    const key = document.createElement("dt");
    key.append(document.createElement("kbd"));
    key.firstChild.textContent = keyOf(element);
    const what = document.createElement("dd");
    what.textContent = element.ariaLabel ?? (element.labels?.[0] ?? element).innerText.replace(/\s+/g, " ").trim();
    return [key, what];
  }));
  part.hidden = keyed().length === 0;
  dialog.showModal();
}

const typing = (element) =>
  element.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]");
let sequenceStart = -Infinity;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && typing(event.target) && keyed().length && !document.querySelector("dialog[open]")) event.target.blur();
  if (!on() || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.timeStamp - sequenceStart < SEQUENCE_WAIT) {
    sequenceStart = -Infinity;
    const link = document.querySelector(`#navigation a[data-key="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
    return;
  }
  if (event.key === "g") sequenceStart = event.timeStamp;
  if (event.key === "?") showShortcuts();
  if (event.key === "/") {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  const asking = event.repeat ? null : keyed().find((element) => keyOf(element) === event.key);
  if (asking) {
    event.preventDefault();
    use(asking);
  }
});

// ---- a form that is sent twice in a moment is sent once ----------------------------------------
const SAME_PRESS = 1500;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.timeStamp - Number(form.dataset.sentAt ?? -Infinity) < SAME_PRESS) event.preventDefault();
  else form.dataset.sentAt = event.timeStamp;
});

// ---- htmx -------------------------------------------------------------------------------------
const alerts = document.getElementById("alerts");
const announcer = document.getElementById("announcer");

/** Has a screen reader say a text; other modules send the event `hangmap:say`. */
function say(text) {
  if (!announcer || !text) return;
  announcer.textContent = "";
  requestAnimationFrame(() => { announcer.textContent = text; });
}
document.addEventListener("hangmap:say", (event) => say(event.detail));

document.addEventListener("htmx:beforeRequest", (event) => {
  if (alerts && event.detail.elt.closest("#main")) alerts.replaceChildren();
});

// An answer that was swapped in: read its outcome aloud, and put the focus where it asks for it.
document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.target;
  if (!(part instanceof Element)) return;
  if (alerts?.contains(part)) {
    alerts.querySelector("[tabindex]")?.focus();
    return;
  }
  const outcome = part.matches(".outcome") ? part : part.querySelector(".outcome");
  if (outcome && !outcome.closest("[aria-live],[role=status],[role=alert]")) {
    say(outcome.textContent.replace(/\s+/g, " ").trim());
  }
  const wanted = part.querySelector("[aria-invalid=true]") ?? part.querySelector("[data-focus]");
  if (wanted) wanted.focus();
  else if (document.activeElement === document.body && event.detail.requestConfig?.verb !== "get") {
    document.getElementById("main")?.focus();
  }
});

// Nothing answered at all: say so in the page's own words.
for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, () => {
    const text = document.getElementById("no-answer")?.content.cloneNode(true);
    if (text) alerts?.replaceChildren(text);
  });
}

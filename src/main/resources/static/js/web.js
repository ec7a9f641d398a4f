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

// ---- shortcuts: / for search, g and a letter for a page, ? for the list -----------------------
const dialog = document.getElementById("shortcuts");
const choice = document.getElementById("shortcuts-on");
const on = () => localStorage.getItem(SHORTCUTS_OFF) !== "true";

if (choice) {
  choice.checked = on();
  choice.addEventListener("change", () =>
    localStorage.setItem(SHORTCUTS_OFF, String(!choice.checked)));
}
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-shows-shortcuts]")) dialog?.showModal();
  if (event.target.closest("[data-closes-dialog]")) event.target.closest("dialog")?.close();
});

const typing = (element) =>
  element.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]");
let sequenceStart = -Infinity;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
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
  if (event.key === "?") dialog?.showModal();
  if (event.key === "/") {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
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

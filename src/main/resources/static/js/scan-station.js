// A scan station: one page that stays open, for the archive and the mailroom.
//
// Every scan is kept in this browser before it is sent, under the device's name and a sequence number, and forgotten
// only when the server has answered it; sending it twice does nothing twice. What a keyboard-wedge scanner types goes
// to the station wherever the focus is.
//
// Other modules join in by events on the station element:
//   scan:read      before a scan is kept; detail {code, extra} may be changed, preventDefault() drops it
//   scan:answered  after the server answered; detail {report, request}
//   scan:send      asks the station to scan; detail {code, extra}

const station = document.querySelector("[data-scan-station]");
if (station) start(station);

function start(root) {
  const part = (name) => root.querySelector(`[data-scan-${name}]`);
  const texts = part("texts").dataset;
  const says = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), texts[key]);
  const kind = root.dataset.scanStation;
  const person = root.dataset.person;
  const form = part("form");
  const field = part("field");
  const queue = queueOf(kind, person);
  const device = queue.device;

  // ---- what is scanned ----------------------------------------------------------------------------
  function read(code, extra = {}) {
    const scan = { code, extra: { ...extrasOf(root), ...extra } };
    const event = new CustomEvent("scan:read", { detail: scan, bubbles: true, cancelable: true });
    if (!scan.code.trim() || !root.dispatchEvent(event)) return;
    const request = { device, sequence: queue.nextSequence(), code: scan.code, at: new Date().toISOString(), ...scan.extra };
    const kept = queue.add(request);
    show("already", says("sending"), "", true);
    if (!kept) showWaiting("notKept");
    sender.send();
  }
  root.addEventListener("scan:send", (event) => read(event.detail.code, event.detail.extra));
  wedge(root, field, (code) => read(code));
  form.addEventListener("submit", (event) => event.preventDefault());

  // ---- sending ------------------------------------------------------------------------------------
  const sender = senderOf(form, queue, {
    answered(request, report) {
      if (report.status === "SEQUENCE_REUSED") {
        queue.renumber(request);
        return;
      }
      list(report, true);
      show(report.tone.toLowerCase(), report.say, report.show === report.say ? "" : report.show.slice(report.say.length).trim());
      sound(report.waitFor ? "question" : report.sound);
      showWhere();
      root.dispatchEvent(new CustomEvent("scan:answered", { detail: { report, request }, bubbles: true }));
    },
    waiting: (why) => showWaiting(why),
  });

  // ---- what is shown ------------------------------------------------------------------------------
  function show(tone, say, more, passing = false) {
    const outcome = part("outcome");
    outcome.className = `outcome big ${tone}`;
    outcome.setAttribute("aria-busy", String(passing));
    part("say").textContent = say;
    part("more").textContent = more;
    part("more").hidden = !more;
  }
  function showWaiting(why) {
    const waiting = part("waiting");
    const count = queue.mine().length;
    const others = queue.ofOthers();
    const lines = [];
    if (why === "notKept" || why === "otherTab") lines.push(says(why));
    else if (why && count) lines.push(says(why, count));
    for (const [name, number] of others) lines.push(says("keptOfOthers", number, name));
    waiting.querySelector("p").textContent = lines.join(" ");
    waiting.hidden = lines.length === 0;
  }
  function list(report, fresh) {
    const row = part("row").content.cloneNode(true).firstElementChild;
    const time = row.querySelector("time");
    time.dateTime = report.at ?? "";
    time.textContent = new Date(report.at ?? Date.now()).toLocaleTimeString(document.documentElement.lang);
    row.dataset.sequence = report.sequence;
    row.dataset.tone = report.tone;
    if (report.undoable) row.dataset.undoable = "true";
    const badge = row.querySelector("[data-part=tone]");
    badge.classList.add({ GOOD: "done", ALREADY: "open", UNKNOWN: "waiting", WRONG: "stopped" }[report.tone]);
    badge.textContent = report.undone ? texts.undone : texts[`tone${report.tone[0]}${report.tone.slice(1).toLowerCase()}`];
    row.querySelector("[data-part=code]").textContent = report.code ?? report.scanned;
    row.querySelector("[data-part=text]").textContent = report.show;
    const scans = part("list");
    if (fresh) scans.prepend(row);
    else scans.append(row);
    while (scans.childElementCount > 50) scans.lastElementChild.remove();
  }
  /** Where the station stands: what is scanned next goes there. */
  async function showWhere() {
    const answer = await fetch(`${form.action}/station?device=${encodeURIComponent(device)}`).catch(() => null);
    if (!answer?.ok) return;
    const station = await answer.json();
    const inner = station.folder ?? station.box ?? station.location;
    const at = part("at");
    at.hidden = !inner;
    if (!inner) return;
    const own = inner.kind === "LOCATION" ? "" : inner.name || inner.code;
    at.querySelector("strong").textContent = [inner.path, own].filter(Boolean).join(" › ");
  }
  showWhere();
  fetch(`${form.action}?device=${encodeURIComponent(device)}&limit=20`, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : { items: [] }))
    .then((page) => page.items.forEach((report) => list(report, false)))
    .catch(() => showWaiting("kept"));

  // ---- taking back --------------------------------------------------------------------------------
  async function undo() {
    if (queue.mine().length) {
      show("unknown", says("undoWaits"), "");
      sound("unknown");
      return;
    }
    const row = part("list").querySelector("[data-undoable]");
    const answer = await post(form, `${form.action}/undo`, { device, sequence: row ? Number(row.dataset.sequence) : null })
      .catch(() => null);
    if (!answer?.ok) {
      showWaiting(answer ? "keptSignedOut" : "kept");
      show("wrong", document.getElementById("no-answer")?.content.textContent.trim() ?? "", "");
      sound("wrong");
      return;
    }
    const report = await answer.json();
    if (row && report.undone) {
      delete row.dataset.undoable;
      row.querySelector("[data-part=tone]").textContent = texts.undone;
    }
    show(report.tone.toLowerCase(), report.say, report.show.slice(report.say.length).trim());
    sound(report.sound);
    showWhere();
    root.dispatchEvent(new CustomEvent("scan:answered", { detail: { report, request: null }, bubbles: true }));
  }
  part("undo").addEventListener("click", () => undo().finally(() => field.focus()));
  field.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && !field.value) {
      event.preventDefault();
      undo();
    }
  });

  // ---- sound --------------------------------------------------------------------------------------
  const switched = part("sound");
  switched.checked = localStorage.getItem("hangmap-sound") !== "off";
  switched.addEventListener("change", () => localStorage.setItem("hangmap-sound", switched.checked ? "on" : "off"));
  const tones = tonesOf();
  const sound = (name) => { if (switched.checked) tones(name); };

  // ---- focus: back to the field after every click that leads nowhere -------------------------------
  document.addEventListener("focusout", () => setTimeout(() => {
    if (document.activeElement === document.body && !document.querySelector("dialog[open]")) field.focus();
  }));
  root.addEventListener("change", (event) => {
    if (event.target.matches("[type=radio],[type=checkbox]")) field.focus();
  });
  field.focus();

  // ---- one tab per station ------------------------------------------------------------------------
  if (navigator.locks) {
    navigator.locks.request(`hangmap-station-${kind}`, { ifAvailable: true }, (lock) => {
      if (lock) return new Promise(() => {});
      showWaiting("otherTab");
      field.disabled = true;
      return navigator.locks.request(`hangmap-station-${kind}`, () => { location.reload(); return new Promise(() => {}); });
    });
  }
  showWaiting();
  sender.send();
}

/** What the fields beside the scan field say: mode, day of receipt, reason. */
function extrasOf(root) {
  const extras = {};
  for (const input of root.querySelectorAll("[data-scan-extra]")) {
    if (input.type === "radio" && !input.checked) continue;
    if (input.value) extras[input.name] = input.value;
  }
  return extras;
}

// ---- the queue in this browser --------------------------------------------------------------------

/**
 * Scans that the server has not answered, oldest first; everybody's on this device, each under the name.
 *
 * Each has a key of its own, so that two tabs cannot overwrite each other's.
 */
function queueOf(kind, person) {
  const PREFIX = `hangmap-scan-${kind}-`;
  const LAST = `hangmap-last-${kind}`;
  const unkept = new Map();
  const key = (request) => PREFIX + request.sequence;
  const entries = () => {
    const kept = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
      .map((name) => JSON.parse(localStorage.getItem(name)));
    return [...kept, ...unkept.values()].sort((one, other) => one.request.sequence - other.request.sequence);
  };
  let id = localStorage.getItem("hangmap-device");
  if (!id) {
    id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    localStorage.setItem("hangmap-device", id);
  }
  let last = Number(localStorage.getItem(LAST) ?? 0);
  return {
    device: `${kind}-${id}`,
    /** Higher than any before it, also when this browser has forgotten what it gave out. */
    nextSequence() {
      last = Math.max(last + 1, Date.now());
      return last;
    },
    mine: () => entries().filter((entry) => entry.person === person).map((entry) => entry.request),
    ofOthers() {
      const counts = new Map();
      for (const entry of entries()) {
        if (entry.person !== person) counts.set(entry.person, (counts.get(entry.person) ?? 0) + 1);
      }
      return counts;
    },
    /** @returns whether it outlives this page */
    add(request) {
      try {
        localStorage.setItem(key(request), JSON.stringify({ person, request }));
        localStorage.setItem(LAST, String(request.sequence));
        return true;
      } catch {
        unkept.set(key(request), { person, request });
        return false;
      }
    },
    remove(request) {
      localStorage.removeItem(key(request));
      unkept.delete(key(request));
    },
    renumber(request) {
      const renumbered = { ...request, sequence: this.nextSequence() };
      this.add(renumbered);
      this.remove(request);
      return renumbered;
    },
  };
}

// ---- sending: one at a time, in order, until it is answered ----------------------------------------
function senderOf(form, queue, told) {
  let busy = false;
  let wait = 1000;
  let timer = null;

  async function drain() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let request = queue.mine()[0];
    while (request) {
      const outcome = await attempt(request);
      if (outcome !== "answered") {
        told.waiting(outcome);
        wait = Math.min(wait * 2, 30000);
        timer = setTimeout(drain, wait);
        break;
      }
      wait = 1000;
      told.waiting();
      request = queue.mine()[0];
    }
    busy = false;
  }

  /** @returns "answered", or why it has to wait */
  async function attempt(request) {
    let answer;
    try {
      answer = await post(form, form.action, request);
    } catch {
      return "kept";
    }
    if (answer.status === 401 || answer.redirected) return "keptSignedOut";
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return "kept";
    const body = await answer.json().catch(() => null);
    if (!body) return "kept";
    if (body.code === "request.csrf") return "keptSignedOut";
    if (answer.ok) {
      told.answered(request, body);
      queue.remove(request);
      return "answered";
    }
    // The server understood and refused it as a whole: it stands in the list as not done, and the next goes on.
    queue.remove(request);
    told.answered(request, {
      sequence: request.sequence, scanned: request.code, code: null, at: request.at, status: "REFUSED", tone: "WRONG",
      say: body.detail ?? body.title, show: body.detail ?? body.title, sound: "wrong",
    });
    return "answered";
  }
  addEventListener("online", drain);
  return { send: drain };
}

function post(form, address, body) {
  return fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      "Accept": "application/json",
      "X-Requested-With": "XMLHttpRequest",
      "X-CSRF-TOKEN": form.querySelector("[name=_csrf]")?.value ?? "",
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20000),
  });
}

// ---- keyboard wedge -------------------------------------------------------------------------------

/** Characters of a scanner follow each other within this many milliseconds; people are slower. */
const SCANNER_GAP = 35;
const SCANNER_LEAST = 6;
/** A scanner without suffix is done when it has been quiet for so long. */
const SCANNER_QUIET = 120;
const OURS = /^(?:\][A-Za-z][0-9A-Za-z])?[DFBLPMCS][0-9]{10}[0-9A-Z]$/i;

/** Reads what a scanner types, with suffix CR, LF, Tab or none, wherever the focus is. */
function wedge(root, field, read) {
  let burst = null;
  let quiet = null;

  const suffix = (event) =>
    event.key === "Enter" || event.key === "Tab" || (event.ctrlKey && (event.key === "j" || event.key === "m"));
  const editable = (element) =>
    element.matches?.("input:not([type=radio],[type=checkbox],[type=button],[type=submit]), textarea, select, [contenteditable]");
  const fast = () => burst && burst.text.length >= SCANNER_LEAST && burst.last - burst.first <= SCANNER_GAP * burst.text.length;

  function take() {
    const value = field.value;
    field.value = "";
    burst = null;
    clearTimeout(quiet);
    if (value.trim()) read(value);
  }

  /** A scan that went into another field: that field is as it was, and the station reads it. */
  function bringHome() {
    const { target, before, text } = burst;
    burst = null;
    target.value = before;
    field.focus();
    read(text);
  }

  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") || event.isComposing || field.disabled) return;
    const target = event.target;
    if (suffix(event)) {
      if (target === field && field.value.trim()) {
        event.preventDefault();
        take();
      } else if (target !== field && fast()) {
        event.preventDefault();
        event.stopPropagation();
        bringHome();
      } else if (event.key !== "Tab" && target === field) {
        event.preventDefault();
      } else {
        burst = null;
      }
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!editable(target)) {
      if (event.key === " " && target.matches?.("button, summary, a, input, [role=button]")) return;
      event.stopPropagation();
      field.focus();
      remember(event, field);
      return;
    }
    remember(event, target);
  }, true);

  function remember(event, target) {
    const goesOn = burst && burst.target === target && event.timeStamp - burst.last <= SCANNER_GAP * 2;
    if (goesOn) {
      burst.text += event.key;
      burst.last = event.timeStamp;
    } else {
      burst = { target, before: target.value, text: event.key, first: event.timeStamp, last: event.timeStamp };
    }
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (!fast()) return;
      if (burst.target === field) take();
      else if (OURS.test(burst.text.trim())) bringHome();
    }, SCANNER_QUIET);
  }
}

// ---- sound ----------------------------------------------------------------------------------------

/** Sounds that tell apart without looking: rising, two alike, a doubt, a low buzz, and a question. */
function tonesOf() {
  const SOUNDS = {
    good: [[880, 0, 0.09], [1320, 0.09, 0.13]],
    already: [[660, 0, 0.08], [660, 0.13, 0.08]],
    unknown: [[500, 0, 0.14], [620, 0.16, 0.2]],
    wrong: [[170, 0, 0.45]],
    question: [[740, 0, 0.1], [988, 0.12, 0.16]],
  };
  let audio = null;
  return (name) => {
    try {
      audio ??= new AudioContext();
      if (audio.state === "suspended") audio.resume();
      for (const [frequency, from, length] of SOUNDS[name] ?? []) beep(frequency, audio.currentTime + from, length, name);
    } catch (unavailable) {
      console.info("No sound on this device", unavailable);
    }
  };

  function beep(frequency, from, length, name) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.type = name === "wrong" ? "sawtooth" : "sine";
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.25, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + length);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + length);
  }
}

// The mailroom's part of the scan station: digits for answers, letters for reasons, counts of this batch.
//
// A key counts when it stands alone in the scan field for a moment; what a scanner types follows too fast for that, and
// a barcode typed by hand begins with another letter.

const root = document.querySelector("[data-scan-station=mailroom]");
if (root) start(root);

function start(root) {
  /** A single character that is still alone after so many milliseconds is a key. */
  const ALONE = 250;
  const BATCH = "hangmap-mailroom-batch";
  const part = (name) => root.querySelector(`[data-mailroom-${name}]`);
  const field = root.querySelector("[data-scan-field]");
  const received = root.querySelector("[name=receivedOn]");
  const reasons = [...root.querySelectorAll("[data-mailroom-reason]")];
  let inHand = null;
  let armed = null;
  let alone = null;

  const scan = (code, extra) => root.dispatchEvent(new CustomEvent("scan:send", { detail: { code, extra } }));

  // ---- keys ---------------------------------------------------------------------------------------
  field.addEventListener("input", () => {
    clearTimeout(alone);
    const key = field.value.trim().toUpperCase();
    if (key.length !== 1 || !meansSomething(key)) return;
    alone = setTimeout(() => {
      if (field.value.trim().toUpperCase() !== key) return;
      field.value = "";
      press(key);
    }, ALONE);
  });
  root.addEventListener("scan:read", (event) => {
    clearTimeout(alone);
    const key = event.detail.code.trim().toUpperCase();
    if (key.length === 1 && meansSomething(key)) {
      event.preventDefault();
      press(key);
      return;
    }
    const extra = event.detail.extra;
    if (extra.receivedOn === received.dataset.today) delete extra.receivedOn;
    if (armed && !extra.reason && !extra.answer && /M[0-9]{10}/.test(key.replace(/\s/g, ""))) {
      extra.reason = armed;
      arm(null);
    }
  });
  const meansSomething = (key) => (/[0-9]/.test(key) ? Boolean(inHand?.waiting) : reasons.some((one) => one.dataset.key === key));

  function press(key) {
    if (/[0-9]/.test(key)) answer(key === "0" && !inHand.choices.some((choice) => choice.key === "0") ? "NONE" : key);
    else reason(reasons.find((one) => one.dataset.key === key).dataset.mailroomReason);
  }
  function answer(value) {
    if (inHand?.waiting) scan(inHand.code, { answer: value });
  }
  /** For the piece in hand; without one, for the next. */
  function reason(value) {
    if (inHand) scan(inHand.code, { reason: value });
    else arm(armed === value ? null : value);
  }
  function arm(value) {
    armed = value;
    for (const one of reasons) one.setAttribute("aria-pressed", String(one.dataset.mailroomReason === value));
  }
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.mailroomReason) reason(button.dataset.mailroomReason);
    if (button?.dataset.mailroomAnswer) answer(button.dataset.mailroomAnswer);
    if (button && root.contains(button)) field.focus();
  });

  // ---- what the server says -----------------------------------------------------------------------
  root.addEventListener("scan:answered", (event) => {
    const { report, request } = event.detail;
    if (!request) takenBack(report);
    else if (report.code?.startsWith("M")) came(report);
    else count(report);
    showChoices();
  });
  function came(report) {
    const before = inHand?.code === report.code ? inHand : null;
    if (report.waitFor === "answer") inHand = { code: report.code, waiting: true, choices: report.choices };
    else if (before?.waiting && report.tone === "WRONG") inHand = before;
    else inHand = report.status === "RETURNED" ? { code: report.code, waiting: false, choices: [] } : null;
    if (report.waitFor === "answer") unanswered.add(report.code);
    else if (report.tone !== "WRONG") unanswered.delete(report.code);
    count(report);
  }
  function takenBack(report) {
    if (!report.undone) return;
    const batch = kept();
    delete batch[report.sequence];
    keep(batch);
    inHand = null;
    unanswered.delete(report.code);
    showCounts();
    showUnanswered();
  }
  function showChoices() {
    part("answers").hidden = !inHand?.waiting;
    const choices = part("choices");
    if (!inHand?.waiting) return;
    choices.replaceChildren(...inHand.choices.map((choice) => {
      const button = part("choice").content.cloneNode(true).firstElementChild;
      button.dataset.mailroomAnswer = choice.key;
      button.querySelector("kbd").textContent = choice.key;
      button.querySelector("span").textContent = choice.label;
      return button;
    }));
  }

  // ---- this batch ---------------------------------------------------------------------------------
  const unanswered = new Set();
  const kept = () => JSON.parse(sessionStorage.getItem(BATCH) ?? "{}");
  const keep = (batch) => sessionStorage.setItem(BATCH, JSON.stringify(batch));
  function count(report) {
    const group = { RETURNED: "RETURNED", UNDELIVERABLE: "UNDELIVERABLE" }[report.status]
      ?? { ALREADY: "ALREADY", UNKNOWN: "APART", WRONG: "APART" }[report.tone];
    if (group && !report.repeated) keep({ ...kept(), [report.sequence]: { code: report.code ?? report.scanned, group } });
    showCounts();
    showUnanswered();
  }
  /** What counts of a piece is its last return; it lies apart when it went wrong last. */
  function showCounts() {
    const entries = Object.entries(kept()).sort(([one], [other]) => one - other).map(([, entry]) => entry);
    const last = new Map();
    for (const entry of entries) if (entry.group !== "ALREADY") last.set(entry.code, entry.group);
    const groups = [...last.values(), ...entries.filter((entry) => entry.group === "ALREADY").map((entry) => entry.group)];
    for (const figure of root.querySelectorAll("[data-count]")) {
      figure.textContent = String(groups.filter((group) => group === figure.dataset.count).length);
    }
  }
  function showUnanswered() {
    const others = [...unanswered].filter((code) => code !== inHand?.code);
    const panel = part("unanswered");
    panel.hidden = others.length === 0;
    panel.querySelector("ul").replaceChildren(...others.map((code) => {
      const line = document.createElement("li");
      line.className = "code";
      line.textContent = code;
      return line;
    }));
  }
  part("new-batch").addEventListener("click", () => {
    keep({});
    unanswered.clear();
    showCounts();
    showUnanswered();
  });
  showCounts();
}

// Handing in scans: drag and drop, progress for each file and in total, and going on by itself after
// a broken connection or a reload. Files go by the tus protocol (tus.io, 1.0.0), a piece at a time;
// until they are through the browser keeps them too. Without this module the form works as any other.

const form = document.getElementById("upload");
const input = document.getElementById("files");
const drop = document.getElementById("drop");

const LISTED = 200;
const LONGEST_WAIT = 15000;
const MOST_KEPT = 1e9;
const PASSING = new Set([409, 423, 429, 500, 502, 503, 504]);

// What the server refused, with its words.
class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

// ---- the files in the browser's own database, for after a reload --------------------------------
const kept = {
  open: () => new Promise((resolve, reject) => {
    const asked = indexedDB.open("hangmap-uploads", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("sets");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  }),
  async ask(mode, work) {
    try {
      const database = await kept.open();
      return await new Promise((resolve, reject) => {
        const asked = work(database.transaction("sets", mode).objectStore("sets"));
        asked.transaction.oncomplete = () => resolve(asked.result);
        asked.transaction.onabort = () => reject(asked.transaction.error);
      }).finally(() => database.close());
    } catch {
      return undefined; // no room or no such database: whoever reloads chooses the files again
    }
  },
  put: (id, files) => kept.ask("readwrite", (sets) => sets.put(files, id)),
  get: (id) => kept.ask("readonly", (sets) => sets.get(id)),
  ids: async () => (await kept.ask("readonly", (sets) => sets.getAllKeys())) ?? [],
  delete: (id) => kept.ask("readwrite", (sets) => sets.delete(id)),
};

if (form && input && drop) {
  const { dataset: texts } = form;
  const part = (id) => document.getElementById(id);
  const [chosen, sending, bar, barText, each, pause, giveUp] =
    ["chosen", "sending", "sent", "sent-text", "each", "pause", "give-up"].map(part);
  const button = form.querySelector("[type=submit]");
  const say = (text) => document.dispatchEvent(new CustomEvent("hangmap:say", { detail: text }));
  const filled = (text, ...values) => values.reduce((so, value, at) => so.replace(`[${at}]`, value), text);
  const size = (bytes) => new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: bytes < 1e6 ? "kilobyte" : "megabyte", maximumFractionDigits: 1,
  }).format(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);
  const number = (value) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(value);
  const wait = (millis) => new Promise((go) => setTimeout(go, millis));

  // ---- choosing -------------------------------------------------------------------------------
  const line = (...parts) => {
    const item = document.createElement("li");
    item.append(...parts);
    return item;
  };
  const list = () => chosen.replaceChildren(
    ...[...input.files].slice(0, LISTED).map((file) => line(`${file.name} (${size(file.size)})`)),
    ...(input.files.length > LISTED ? [line(filled(texts.more, input.files.length - LISTED))] : []));
  input.addEventListener("change", list);
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      list();
    }
  });

  // ---- asking the server ----------------------------------------------------------------------
  const CSRF = { "X-CSRF-TOKEN": form.elements._csrf?.value ?? "" };
  const TUS = { ...CSRF, "Tus-Resumable": "1.0.0" };
  const refusal = (status, text) => {
    try {
      return new Refused(status, JSON.parse(text).detail ?? text);
    } catch {
      return new Refused(status, text || String(status));
    }
  };
  const ask = async (method, path, headers = CSRF, body = undefined) => {
    const answer = await fetch(path, { method, headers, body, cache: "no-store" });
    if (!answer.ok) throw refusal(answer.status, await answer.text());
    return answer;
  };
  const encoded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  // ---- one set at a time ------------------------------------------------------------------------
  let current = null; // { id, files, sent: bytes of each file, bars, request, paused, gone, said }

  const show = () => {
    const all = current.files.reduce((sum, file) => sum + file.size, 0);
    const sent = current.sent.reduce((sum, bytes) => sum + bytes, 0);
    const percent = all === 0 ? 100 : Math.floor((100 * sent) / all);
    bar.value = percent;
    if (!current.paused && !current.waits) {
      barText.textContent = filled(texts.sending, number(sent / 1e6), number(all / 1e6), percent);
    }
    if (percent >= current.said + 25) {
      current.said = percent;
      say(barText.textContent);
    }
  };
  const shows = (at, bytes) => {
    current.sent[at] = bytes;
    const own = current.bars[at];
    if (own) {
      own.value = bytes;
      own.nextElementSibling.textContent = bytes === current.files[at].size ? ` ${texts.done}` : "";
    }
    show();
  };
  const tells = (text) => {
    if (barText.textContent !== text) {
      barText.textContent = text;
      say(text);
    }
  };

  const piece = (href, at, offset) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const file = current.files[at];
    request.open("PATCH", href);
    Object.entries(TUS).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader("Upload-Offset", String(offset));
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.upload.addEventListener("progress", (step) => shows(at, Math.min(file.size, offset + step.loaded)));
    request.addEventListener("load", () => request.status === 204
      ? resolve(Number(request.getResponseHeader("Upload-Offset")))
      : reject(refusal(request.status, request.responseText)));
    for (const name of ["error", "abort", "timeout"]) {
      request.addEventListener(name, () => reject(new Error(name)));
    }
    request.timeout = 120000;
    current.request = request;
    request.send(file.slice(offset, offset + Number(texts.piece)));
  });

  const create = async (at) => {
    const file = current.files[at];
    const answer = await ask("POST", texts.uploads, {
      ...TUS,
      "Upload-Length": String(file.size),
      "Upload-Metadata": `set ${encoded(current.id)},number ${encoded(String(at + 1))},filename ${encoded(file.name)}`,
    });
    return { href: answer.headers.get("Location"), offset: Number(answer.headers.get("Upload-Offset")) };
  };

  const readable = (file) => file.slice(0, 1).arrayBuffer().then(() => true, () => false);

  // Does a step until it succeeds: what passes by is waited for, the rest is told.
  const steadily = async (work, file) => {
    for (let attempt = 0; ; attempt++) {
      while (current.paused && !current.gone) await wait(200);
      if (current.gone) throw new Error("given up");
      try {
        const done = await work();
        current.waits = false;
        return done;
      } catch (failure) {
        if (current.gone) throw failure;
        if (failure instanceof Refused && !PASSING.has(failure.status)) throw failure;
        if (file && !(await readable(file))) throw new Refused(0, filled(texts.unreadable, file.name));
        if (!current.paused) {
          current.waits = true;
          tells(texts.waiting);
          const back = new Promise((go) => addEventListener("online", go, { once: true }));
          await Promise.race([wait(Math.min(LONGEST_WAIT, 500 * 2 ** attempt)), back]);
        }
      }
    }
  };

  const sendFile = async (at) => {
    const file = current.files[at];
    let upload = await steadily(() => create(at), file);
    shows(at, upload.offset);
    while (upload.offset < file.size) {
      let broken = false;
      upload.offset = await steadily(async () => {
        // After a break only the server knows how much of the piece is safe.
        const offset = broken ? (await create(at)).offset : upload.offset;
        broken = true;
        return offset < file.size ? piece(upload.href, at, offset) : offset;
      }, file);
      shows(at, upload.offset);
    }
  };

  const send = async (id, files) => {
    current = { id, files, sent: files.map(() => 0), bars: [], said: 0, paused: false, gone: false, waits: false };
    button.disabled = true;
    sending.hidden = false;
    each.replaceChildren(...files.slice(0, LISTED).map((file, at) => {
      const own = document.createElement("progress");
      own.max = Math.max(1, file.size);
      own.value = 0;
      own.setAttribute("aria-label", file.name);
      current.bars[at] = own;
      return line(`${file.name} (${size(file.size)}) `, own, document.createElement("span"));
    }));
    for (let at = 0; at < files.length; at++) await sendFile(at);
    const answer = await steadily(() => ask("POST", `${texts.sets}/${id}/batch`));
    const { batch } = await answer.json();
    await kept.delete(id);
    say(texts.safe);
    location.assign(texts.batches + batch);
  };

  const ended = (failure) => {
    const gone = current?.gone;
    button.disabled = false;
    sending.hidden = true;
    current = null;
    if (gone) return;
    const text = document.createElement("p");
    text.textContent = failure.message;
    const outcome = document.createElement("div");
    outcome.className = "outcome wrong";
    outcome.tabIndex = -1;
    outcome.append(text);
    document.getElementById("alerts").replaceChildren(outcome);
    outcome.focus();
  };

  // One page sends a set, however many show it.
  const alone = (id, work) => navigator.locks
    ? navigator.locks.request(`hangmap-upload-${id}`, { ifAvailable: true }, (lock) => lock && work())
    : work();

  const unfinished = async () => (await (await ask("GET", texts.sets)).json()).items;
  const same = (set, files) => set.files.length > 0
    && set.files.every((one) => files[one.number - 1]?.name === one.name && files[one.number - 1]?.size === one.bytes);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const files = [...input.files];
    button.disabled = true;
    try {
      const said = Object.fromEntries(["customer", "type", "department", "urgency"]
        .map((name) => [name, form.elements[name].value.trim() || null]));
      const before = (await unfinished()).find((set) => same(set, files));
      const set = before ?? await (await ask("POST", texts.sets, { ...CSRF, "Content-Type": "application/json" },
        JSON.stringify({ ...said, oneStack: form.elements.oneStack.checked, twoPass: form.elements.twoPass.checked }))).json();
      if (files.reduce((sum, file) => sum + file.size, 0) < MOST_KEPT) await kept.put(set.id, files);
      await alone(set.id, () => send(set.id, files));
    } catch (failure) {
      ended(failure);
    }
  });

  pause.addEventListener("click", () => {
    current.paused = !current.paused;
    pause.textContent = current.paused ? texts.goOn : texts.pause;
    if (current.paused) {
      current.request?.abort();
      tells(texts.paused);
    } else {
      show();
    }
  });
  const forget = async (id) => {
    await kept.delete(id);
    await ask("DELETE", `${texts.sets}/${id}`);
  };
  giveUp.addEventListener("click", async () => {
    const { id } = current;
    current.gone = true;
    current.request?.abort();
    await forget(id);
    input.focus();
  });

  // ---- after a reload ---------------------------------------------------------------------------
  const offer = (set) => {
    const all = set.files.reduce((sum, file) => sum + file.bytes, 0);
    const sent = set.files.reduce((sum, file) => sum + file.received, 0);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "secondary outline";
    remove.textContent = texts.remove;
    const name = set.files[0]?.name ?? "";
    remove.setAttribute("aria-label", `${texts.remove}: ${name}`);
    const text = filled(texts.unfinished, set.files.length, all === 0 ? 100 : Math.floor((100 * sent) / all));
    const item = line(`${name} (${text}) `, remove);
    remove.addEventListener("click", async () => {
      await forget(set.id);
      item.remove();
      part("unfinished").hidden = !part("unfinished-sets").children.length;
      input.focus();
    });
    return item;
  };
  const goOn = async () => {
    const sets = await unfinished();
    const ids = await kept.ids();
    await Promise.all(ids.filter((id) => !sets.some((set) => set.id === id)).map(kept.delete));
    const mine = sets.find((set) => ids.includes(set.id));
    const others = sets.filter((set) => set !== mine && set.files.length > 0);
    part("unfinished").hidden = others.length === 0;
    part("unfinished-sets").replaceChildren(...others.map(offer));
    const files = mine && await kept.get(mine.id);
    if (files) {
      say(texts.found);
      await alone(mine.id, () => send(mine.id, files));
    }
  };
  goOn().catch((failure) => current && ended(failure));
}

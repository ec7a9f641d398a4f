// Shows the pages of a PDF in the page: every <section data-pdf> of the document, also one that htmx brings in later.
// Pages are painted when they come near, in parts of the file that are fetched when they are needed, and forgotten when
// they are far away: a telephone loads and holds what it looks at. Markup and texts: templates/content/viewer.html.

const PART = 64 * 1024;
const NEAR = "100% 0px";
const SETTLE = 120;
const MOST_PIXELS = 16_000_000;
const READABLE_WIDTH = 920;
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const started = new WeakSet();

/** Fetches parts of one file; whatever it cannot fetch ends the reading. */
function partsOf(pdfjs, { source, etag, bytes }, failed) {
  const stopped = new AbortController();
  const parts = new pdfjs.PDFDataRangeTransport(Number(bytes), null);
  parts.requestDataRange = async (begin, end) => {
    try {
      const answer = await fetch(source, {
        headers: { "Range": `bytes=${begin}-${end - 1}`, "If-Range": etag },
        cache: "no-store",
        signal: stopped.signal,
      });
      if (answer.status !== 206) throw new Error(`status ${answer.status}`);
      parts.onDataRange(begin, new Uint8Array(await answer.arrayBuffer()));
    } catch (error) {
      if (!stopped.signal.aborted) failed(error);
    }
  };
  parts.abort = () => stopped.abort();
  return parts;
}

/** One page: a frame of the right size that is painted while it is near. */
class PageFrame {
  constructor(viewer, number) {
    this.viewer = viewer;
    this.number = number;
    this.element = document.createElement("div");
    this.element.className = "viewer-page";
    this.element.role = "figure";
    this.element.ariaLabel = viewer.text("page", number);
    this.element.dataset.page = number;
  }

  /** Takes the size at this zoom; before the page itself is known, that of the first page. */
  resize() {
    const { width, height } = this.size ?? this.viewer.firstSize;
    const scale = this.viewer.scaleOf(width);
    this.element.style.width = `${width * scale}px`;
    this.element.style.height = `${height * scale}px`;
    this.element.style.setProperty("--total-scale-factor", scale);
  }

  come() {
    this.near = true;
    this.timer = setTimeout(() => this.near && this.paint(), SETTLE);
  }

  leave() {
    this.near = false;
    clearTimeout(this.timer);
    this.erase();
  }

  erase() {
    this.painting?.cancel();
    this.words?.cancel();
    this.painting = this.words = null;
    for (const canvas of this.element.querySelectorAll("canvas")) canvas.width = canvas.height = 0;
    this.element.replaceChildren();
    delete this.element.dataset.painted;
  }

  async paint() {
    this.erase();
    const round = this.round = Symbol("round");
    try {
      this.page ??= await this.viewer.pdf.getPage(this.number);
      if (round !== this.round || !this.near) return;
      const { width, height } = this.page.getViewport({ scale: 1 });
      this.size = { width, height };
      this.resize();
      await this.draw(this.viewer.scaleOf(width), round);
    } catch (error) {
      if (error.name !== "RenderingCancelledException" && error.name !== "AbortException") {
        this.viewer.fail(error);
      }
    }
  }

  async draw(scale, round) {
    const { width, height } = this.size;
    const sharp = Math.min(
      window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (width * height * scale * scale)));
    const viewport = this.page.getViewport({ scale: scale * sharp });
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.ariaHidden = "true";
    this.element.replaceChildren(canvas);
    this.painting = this.page.render({ canvas, viewport });
    await this.painting.promise;
    this.painting = null;
    if (round !== this.round) return;
    await this.write(scale);
    if (round === this.round) this.element.dataset.painted = "true";
  }

  /** Lays the words over the picture, to select, to copy and to be read aloud. */
  async write(scale) {
    const layer = document.createElement("div");
    layer.className = "viewer-words";
    this.element.append(layer);
    this.words = new this.viewer.pdfjs.TextLayer({
      textContentSource: this.page.streamTextContent(),
      container: layer,
      viewport: this.page.getViewport({ scale }),
    });
    await this.words.render();
  }
}

class Viewer {
  constructor(root) {
    this.root = root;
    this.area = root.querySelector("[data-pages]");
    this.field = root.querySelector("[data-page-field]");
    this.said = root.querySelector("[data-says]");
    this.zoom = 1;
    this.current = 1;
    this.frames = [];
  }

  /** A text of the markup in the user's language, with its number and the number of pages. */
  text(name, number) {
    const words = this.root.querySelector(`[data-text="${name}"]`)?.textContent ?? "";
    return words.replace("[n]", number ?? "").replace("[m]", this.frames.length || this.pdf?.numPages || "");
  }

  async open() {
    try {
      const library = new URL(this.root.dataset.library, document.baseURI).href;
      this.pdfjs = await import(`${library}pdf.min.mjs`);
      this.pdfjs.GlobalWorkerOptions.workerSrc = `${library}pdf.worker.min.mjs`;
      this.reading = this.pdfjs.getDocument({
        range: partsOf(this.pdfjs, this.root.dataset, (error) => this.fail(error)),
        rangeChunkSize: PART,
        disableAutoFetch: true,
        disableStream: true,
        disableWorkerRendering: true,
        wasmUrl: `${library}wasm/`,
        iccUrl: `${library}iccs/`,
        standardFontDataUrl: `${library}standard_fonts/`,
      });
      this.pdf = await this.reading.promise;
      await this.layOut();
      this.listen();
      this.root.dataset.state = "ready";
      this.area.ariaBusy = "false";
    } catch (error) {
      this.fail(error);
    }
  }

  async layOut() {
    const first = await this.pdf.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    this.firstSize = { width, height };
    for (let number = 1; number <= this.pdf.numPages; number++) {
      this.frames.push(new PageFrame(this, number));
    }
    this.root.querySelector("[data-count]").textContent = this.frames.length;
    this.field.max = this.frames.length;
    this.area.replaceChildren(...this.frames.map((frame) => frame.element));
    this.fit();
    const frameOf = (entry) => this.frames[entry.target.dataset.page - 1];
    this.near = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting ? frameOf(entry).come() : frameOf(entry).leave()),
      { root: this.area, rootMargin: NEAR });
    this.frames.forEach((frame) => this.near.observe(frame.element));
    this.show();
  }

  scaleOf(pageWidth) {
    return (this.zoom * this.width) / pageWidth;
  }

  /** Gives all frames their size and keeps the place; what is painted is painted anew. */
  fit() {
    const frame = this.frames[this.current - 1];
    const before = frame.element.offsetHeight;
    const part = before ? (this.area.scrollTop - frame.element.offsetTop) / before : 0;
    this.width = Math.min(READABLE_WIDTH, Math.max(100, this.area.clientWidth - 16));
    this.frames.forEach((each) => each.resize());
    this.area.scrollTop = frame.element.offsetTop + part * frame.element.offsetHeight;
    this.frames.filter((each) => each.near).forEach((each) => each.paint());
  }

  listen() {
    this.root.addEventListener("click", (event) => {
      const what = event.target.closest("[data-does]")?.dataset.does;
      if (what) this.do(what);
    });
    this.root.addEventListener("keydown", (event) => this.press(event));
    this.field.addEventListener("change", () => this.goTo(Number(this.field.value)));
    this.area.addEventListener("scroll", () => requestAnimationFrame(() => this.notice()), { passive: true });
    let width = this.area.clientWidth;
    this.resized = new ResizeObserver(() => {
      if (!this.root.isConnected) this.close();
      else if (this.area.clientWidth !== width) {
        width = this.area.clientWidth;
        this.fit();
      }
    });
    this.resized.observe(this.area);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, a")) return;
    const sideways = this.zoom > 1 ? {} : { ArrowRight: "next", ArrowLeft: "previous" };
    const keys = {
      PageDown: "next", PageUp: "previous", Home: "first", End: "last", "+": "larger", "=": "larger", "-": "smaller",
      "0": "fit", ...sideways };
    if (!keys[event.key]) return;
    event.preventDefault();
    this.do(keys[event.key]);
  }

  do(what) {
    switch (what) {
      case "previous": return this.goTo(this.current - 1);
      case "next": return this.goTo(this.current + 1);
      case "first": return this.goTo(1);
      case "last": return this.goTo(this.frames.length);
      case "larger": return this.zoomTo(ZOOMS.find((zoom) => zoom > this.zoom));
      case "smaller": return this.zoomTo(ZOOMS.findLast((zoom) => zoom < this.zoom));
      default: return this.zoomTo(1);
    }
  }

  goTo(number) {
    this.current = Math.min(Math.max(1, Math.round(number) || this.current), this.frames.length);
    this.area.scrollTop = this.frames[this.current - 1].element.offsetTop - 8;
    this.show();
    this.said.textContent = this.text("page", this.current);
  }

  zoomTo(zoom) {
    if (!zoom) return;
    this.zoom = zoom;
    this.root.querySelector("[data-zoom]").textContent = `${Math.round(zoom * 100)}%`;
    this.fit();
  }

  /** The page at the upper third is the one we are on. */
  notice() {
    const line = this.area.scrollTop + this.area.clientHeight / 3;
    const seen = this.frames.findLast((frame) => frame.element.offsetTop <= line);
    if (seen && seen.number !== this.current) {
      this.current = seen.number;
      this.show();
    }
  }

  show() {
    this.field.value = this.current;
    this.root.querySelector('[data-does="previous"]').disabled = this.current === 1;
    this.root.querySelector('[data-does="next"]').disabled = this.current === this.frames.length;
  }

  fail(error) {
    if (this.root.dataset.state === "failed") return;
    this.root.dataset.state = "failed";
    this.area.ariaBusy = "false";
    this.area.hidden = true;
    const kind = { PasswordException: "locked", InvalidPDFException: "broken" }[error.name] ?? "away";
    this.said.textContent = this.text(kind);
    this.said.className = "outcome wrong";
    console.warn("The document cannot be shown", error);
    this.close();
  }

  close() {
    this.near?.disconnect();
    this.resized?.disconnect();
    this.reading?.destroy();
  }
}

function startIn(part) {
  const roots = [...part.querySelectorAll("[data-library]")];
  if (part.matches?.("[data-library]")) roots.push(part);
  roots.filter((root) => !started.has(root)).forEach((root) => {
    started.add(root);
    new Viewer(root).open();
  });
}

document.addEventListener("htmx:load", (event) => startIn(event.target));
startIn(document);

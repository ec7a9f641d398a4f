// Handing in scans: drag and drop, the list of chosen files, and progress while they are sent.
// Without this module the form works as any other.

const form = document.getElementById("upload");
const input = document.getElementById("files");
const drop = document.getElementById("drop");

if (form && input && drop) {
  const chosen = document.getElementById("chosen");
  const sending = document.getElementById("sending");
  const bar = document.getElementById("sent");

  const size = (bytes) => new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: bytes < 1e6 ? "kilobyte" : "megabyte", maximumFractionDigits: 1,
  }).format(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);

  const list = () => chosen.replaceChildren(...[...input.files].map((file) => {
    const line = document.createElement("li");
    line.textContent = `${file.name} (${size(file.size)})`;
    return line;
  }));
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

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    const request = new XMLHttpRequest();
    const ended = () => {
      button.disabled = false;
      button.removeAttribute("aria-busy");
      sending.hidden = true;
    };
    request.upload.addEventListener("progress", (step) => {
      if (step.lengthComputable) bar.value = Math.round((100 * step.loaded) / step.total);
    });
    request.addEventListener("load", () => {
      if (request.status < 400) {
        document.dispatchEvent(new CustomEvent("hangmap:say", { detail: form.dataset.safe }));
        location.assign(request.responseURL);
        return;
      }
      ended();
      const alerts = document.getElementById("alerts");
      alerts.replaceChildren(document.createRange().createContextualFragment(request.responseText));
      alerts.querySelector("[tabindex]")?.focus();
    });
    request.addEventListener("error", () => {
      ended();
      const text = document.getElementById("no-answer")?.content.cloneNode(true);
      if (text) document.getElementById("alerts")?.replaceChildren(text);
    });
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
    sending.hidden = false;
    bar.value = 0;
    request.open("POST", form.action);
    // Refusals come as a fragment, as htmx would get them.
    request.setRequestHeader("HX-Request", "true");
    request.send(new FormData(form));
  });
}

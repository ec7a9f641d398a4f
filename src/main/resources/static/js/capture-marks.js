// Shows on the page where what has the focus, or lies under the pointer, was found: [data-marks] and [data-mark].

function tell(event) {
  const of = event.target.closest?.("[data-marks]")?.dataset.marks;
  if (!of) return;
  let first = true;
  for (const mark of document.querySelectorAll("[data-mark]")) {
    const told = mark.dataset.mark === of;
    mark.classList.toggle("told", told);
    if (told && first && event.type === "focusin") mark.scrollIntoView({ block: "nearest" });
    if (told) first = false;
  }
}
for (const what of ["focusin", "pointerover"]) document.addEventListener(what, tell);
tell({ target: document.activeElement, type: "start" });

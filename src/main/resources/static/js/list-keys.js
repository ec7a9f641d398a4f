// Arrow keys go from a search field into the list below it and through the list.

document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const field = document.querySelector("[data-moves-to]");
  const list = field && document.querySelector(field.dataset.movesTo);
  if (!list || !(event.target === field || list.contains(event.target))) return;
  const stops = [field, ...list.querySelectorAll("a[href]")];
  const step = event.key === "ArrowDown" ? 1 : -1;
  const next = stops[stops.indexOf(event.target.closest("a, input")) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

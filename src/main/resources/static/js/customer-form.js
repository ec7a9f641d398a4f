// Shows the name fields of the chosen kind of customer only; hidden fields are not sent.

const kinds = document.querySelectorAll("input[name=kind]");

function show() {
  const chosen = document.querySelector("input[name=kind]:checked")?.value;
  for (const part of document.querySelectorAll("fieldset[data-kind]")) {
    part.hidden = part.disabled = part.dataset.kind !== chosen;
  }
}
kinds.forEach((kind) => kind.addEventListener("change", show));
show();

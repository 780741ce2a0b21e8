// A click anywhere on a row opens what its link opens; the link itself serves the keyboard.
document.addEventListener("click", (event) => {
  const row = event.target.closest("tr[data-href]");
  const own = event.target.closest("a, button, input, select, textarea, label, summary");
  if (!row || own || String(window.getSelection())) {
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    window.open(row.dataset.href, "_blank", "noopener");
  } else {
    window.location.assign(row.dataset.href);
  }
});

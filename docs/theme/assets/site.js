// Switching the language keeps the section too: both pages have the same ids.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.twin");
  if (link) link.hash = location.hash;
});

// Switching the language keeps the section too: both pages have the same ids.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.twin");
  if (link) link.hash = location.hash;
});

// 404.html stands for every lost address: a reader of the English pages finds its English half first.
const english = document.querySelector("[lang=en] > form.lost");
if (english && location.href.startsWith(english.action)) english.parentNode.previousElementSibling.before(english.parentNode);

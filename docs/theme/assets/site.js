// Switching the language keeps the section too: both pages have the same ids.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.twin");
  if (link) link.hash = location.hash;
});

// 404.html stands for every lost address: a reader of the English pages finds its English half first.
const english = document.querySelector("[lang=en] > form.lost");
if (english && location.href.startsWith(english.action)) english.parentNode.previousElementSibling.before(english.parentNode);

// The header's buttons work the theme's own inputs, which no keyboard reaches.
const drawer = document.getElementById("__drawer");
const menu = document.querySelector("[data-drawer]");
menu.addEventListener("click", () => drawer.click());
drawer.addEventListener("change", () => {
  menu.ariaExpanded = drawer.checked;
  const goal = drawer.checked ? document.querySelector(".md-nav--primary .md-nav__list a") : menu;
  if (drawer.checked || document.activeElement.closest(".md-sidebar--primary")) goal.focus();
});
document.querySelector(".md-sidebar--primary")?.addEventListener("focusout", ({ currentTarget, relatedTarget }) => {
  if (drawer.checked && relatedTarget && !currentTarget.contains(relatedTarget)) drawer.click();
});

for (const button of document.querySelectorAll("[data-palette]")) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.palette).click();
    document.querySelector("[data-palette]:not([hidden])").focus();
  });
  button.addEventListener("keydown", (event) => {
    if (event.key == "Enter") event.stopPropagation(); // the theme would answer it too
  });
}

// An annotation opens when it is reached. Escape closes it where the reader is; Enter and Space open and close it.
document.addEventListener("keydown", (event) => {
  const note = event.target.closest(".md-annotation");
  if (event.key == "Escape" && drawer.checked) drawer.click();
  else if (note && event.key == "Escape") note.dataset.closed = "";
  else if (note == event.target && note && (event.key == "Enter" || event.key == " ")) {
    note.toggleAttribute("data-closed");
    event.preventDefault();
  }
});
document.addEventListener("focusin", ({ target }) => {
  // In wide code on a narrow screen it may be out of sight.
  if (target.matches(".md-annotation")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
document.addEventListener("focusout", (event) => {
  const note = event.target.closest(".md-annotation");
  if (note && !note.contains(event.relatedTarget)) delete note.dataset.closed;
});

// The theme makes annotations and copy buttons in the page: an annotation gets a name and is translated though its
// code isn't, and a copy button is no landmark. What has the focus in an annotation would lose it, and the Tab key
// would get no further, when the theme puts in again what is there already.
const noteName = document.documentElement.lang == "en" ? "Note" : "注";
function name() {
  for (const nav of document.querySelectorAll(".md-code__nav:not([role])")) nav.role = "none";
  for (const note of document.querySelectorAll(".md-annotation:not([role])")) {
    const label = `${noteName} ${note.querySelector("[data-md-annotation-id]").dataset.mdAnnotationId}`;
    note.querySelector(".md-annotation__index").ariaLabel = label;
    note.prepend = (tip) => tip.parentNode == note || Element.prototype.prepend.call(note, tip);
    Object.assign(note, { ariaLabel: label, role: "note", translate: true });
  }
}
const content = document.querySelector(".md-content");
new MutationObserver(name).observe(content, { childList: true, subtree: true });
name();

// A term's meaning on hover is part of the page's main content too.
const main = document.querySelector("main");
const gather = () => main.append(...document.querySelectorAll("body > .md-tooltip2"));
new MutationObserver(gather).observe(document.body, { childList: true });

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

document.addEventListener("keydown", (event) => {
  if (event.key == "Escape" && drawer.checked) drawer.click();
});

// Each block has a button that copies its program: what stands in it, without the notes to its lines.
const labels = document.documentElement.lang == "en" ? ["Copy", "Copied"] : ["复制", "已复制"];
const copied = Object.assign(document.createElement("p"), { className: "for-listeners", role: "status" });
document.querySelector(".md-content").append(copied);

function program(block) {
  const code = block.querySelector("code").cloneNode(true);
  for (const note of code.querySelectorAll(".note, .marker")) note.remove();
  return code.textContent.trimEnd();
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement("textarea"), { value: text }); // a page that isn't from https
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

for (const block of document.querySelectorAll(".md-content .highlight")) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy" });
  button.textContent = labels[0];
  button.addEventListener("click", async () => {
    await copy(program(block));
    button.textContent = copied.textContent = labels[1];
    button.classList.add("copy--done");
    setTimeout(() => {
      button.textContent = labels[0];
      copied.textContent = "";
      button.classList.remove("copy--done");
    }, 2000);
    button.focus();
  });
  block.append(button);
}

// A term's meaning on hover is part of the page's main content too.
const main = document.querySelector("main");
const gather = () => main.append(...document.querySelectorAll("body > .md-tooltip2"));
new MutationObserver(gather).observe(document.body, { childList: true });

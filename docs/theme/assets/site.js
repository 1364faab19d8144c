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
  const links = ".md-nav--primary .md-nav__list a";
  const here = document.querySelector(`${links}.md-nav__link--active`) ?? document.querySelector(links);
  if (drawer.checked) here.scrollIntoView({ block: "center" });
  if (drawer.checked || document.activeElement.closest(".md-sidebar--primary")) (drawer.checked ? here : menu).focus();
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
const inEnglish = document.documentElement.lang == "en";
const labels = inEnglish ? ["Copy", "Copied"] : ["复制", "已复制"];
const copied = Object.assign(document.createElement("p"), { className: "for-listeners", role: "status" });
document.querySelector(".md-content").append(copied);

function program(block) {
  const code = block.querySelector("code").cloneNode(true);
  for (const added of code.querySelectorAll(".note, .marker, .fold, .made, .made-here")) added.remove();
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

// What each line made is shown to who asks for it, and then on each page: before, nothing of it is fetched.
{
  const [offer, fails] = inEnglish
    ? ["What each line made", "It can't be fetched now; press again"]
    : ["每一行做了什么", "现在取不到，请再按一次"];
  const folder = new URL("live/", document.currentScript.src);
  const fetched = (tag, properties) =>
    new Promise((onload, onerror) => document.head.append(Object.assign(document.createElement(tag), properties, { onload, onerror })));
  let ready = null;

  // One after the other: the second builds on the first, and one that has failed to run can't be run again.
  async function scripts() {
    if (typeof live == "undefined") await fetched("script", { src: new URL("live.js", folder) });
    live.words; // an error where something else came, such as a network's page to log in
    if (typeof made == "undefined") await fetched("script", { src: new URL("made.js", folder) });
    made.toggle;
  }

  async function show(button) {
    try {
      ready ??= Promise.all([
        fetched("link", { rel: "stylesheet", href: new URL("made.css", folder) }),
        scripts(),
      ]);
      await ready.catch((fault) => {
        ready = null; // the next press asks again
        throw fault;
      });
      await made.toggle(button);
      for (const one of document.querySelectorAll(".made-button")) one.textContent = offer;
    } catch {
      if (button) button.textContent = copied.textContent = fails;
    }
  }

  for (const copyButton of document.querySelectorAll(".highlight[data-made] > .copy")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "made-button" });
    Object.assign(button, { textContent: offer, ariaPressed: false });
    button.addEventListener("click", () => show(button));
    copyButton.before(button);
  }
  addEventListener("DOMContentLoaded", () => {
    try {
      if (localStorage.getItem("notes-made") && document.querySelector(".made-button")) show(null);
    } catch {} // a browser that keeps nothing
  });
}

document.addEventListener("click", ({ target }) => {
  if (target.matches(".fold")) target.ariaExpanded = target.ariaExpanded != "true";
});

// A table or a formula that is too wide scrolls in its place, by the keyboard too.
const wide = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
addEventListener("load", () => {
  for (const part of document.querySelectorAll(".md-typeset__scrollwrap, .formula")) wide.observe(part);
});

// A page that was read is marked, on this device alone: in the navigation, and by the button at its end.
const root = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location);
const pathOf = (url) => new URL(url, location).pathname.replace(root.pathname, "").replace(/index\.html$/, "");
let readPages = recall();

function recall() {
  try {
    return new Set(JSON.parse(localStorage.getItem("notes-read")));
  } catch {
    return new Set(); // a browser that keeps nothing, or something else under that name
  }
}

const readButton = document.querySelector(".place") && document.createElement("button");
if (readButton) {
  Object.assign(readButton, { type: "button", className: "read-button" });
  readButton.addEventListener("click", () => {
    const path = pathOf(location);
    if (!readPages.delete(path)) readPages.add(path);
    try {
      localStorage.setItem("notes-read", JSON.stringify([...readPages]));
    } catch {} // it is marked until the page is left
    showRead();
  });
  document.querySelector(".md-content__inner").append(readButton);
}

function showRead() {
  for (const link of document.querySelectorAll(".md-nav--primary a.md-nav__link, #way ~ ol a")) {
    link.classList.toggle("read", !link.hash && readPages.has(pathOf(link.href)));
  }
  if (!readButton) return;
  const [offer, done] = inEnglish ? ["Mark as read", "Read ✓"] : ["标为已读", "已读 ✓"];
  const isRead = readPages.has(pathOf(location));
  readButton.ariaPressed = isRead;
  readButton.textContent = isRead ? done : offer;
}

showRead();
for (const event of ["storage", "pageshow"]) { // marked in another tab, or on a page since gone back from
  addEventListener(event, () => {
    readPages = recall();
    showRead();
  });
}

// A term's meaning opens at the link to it: under the pointer, at the keyboard's focus, or by a tap. A tap on an open
// one, or Enter, leads on to the glossary.
let openTerm = null;
let openLink = null;
let waiting = null;

function meaningOf(target) {
  const link = target.closest?.(".md-content a[aria-describedby^='term-']");
  return link && { link, term: document.getElementById(link.getAttribute("aria-describedby")) };
}

function showTerm({ link, term }) {
  clearTimeout(waiting);
  if (openTerm != term) hideTerm();
  openTerm = term;
  openLink = link;
  if (!term.matches(":popover-open")) term.showPopover();
  placeTerm();
}

function placeTerm() {
  const place = openLink.getClientRects()[0];
  const { width, height } = openTerm.getBoundingClientRect();
  const below = place.bottom + height + 8 < innerHeight;
  openTerm.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8))}px`;
  openTerm.style.top = `${below ? place.bottom + 6 : Math.max(8, place.top - height - 6)}px`;
}

function hideTerm() {
  clearTimeout(waiting);
  openTerm?.hidePopover();
  openTerm = openLink = null;
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType == "touch") return;
  const found = meaningOf(event.target);
  clearTimeout(waiting);
  if (found) waiting = setTimeout(showTerm, 150, found);
  else if (openTerm && !openTerm.contains(event.target)) waiting = setTimeout(hideTerm, 250);
});
document.addEventListener("focusin", (event) => {
  const found = meaningOf(event.target);
  if (found && event.target.matches(":focus-visible")) showTerm(found);
  else if (!openTerm?.contains(event.target)) hideTerm();
});
let touched = false;
document.addEventListener("pointerdown", (event) => (touched = event.pointerType == "touch"));
document.addEventListener("click", (event) => {
  const found = touched && meaningOf(event.target);
  if (found && openTerm != found.term) {
    event.preventDefault();
    showTerm(found);
  } else if (openTerm && !openTerm.contains(event.target)) hideTerm();
});
document.addEventListener("keydown", (event) => event.key == "Escape" && hideTerm());
// It goes with its link as long as that is on the screen: the focus itself scrolls to what it reaches.
addEventListener("scroll", () => {
  if (!openTerm) return;
  const { top, bottom } = openLink.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) hideTerm();
  else placeTerm();
}, { passive: true });

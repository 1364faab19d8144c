// A reader ticks off the exercises done. The ticks stay on this device alone; without this script the list is whole.
(() => {
  const key = "notes-exercises";
  const inEnglish = document.documentElement.lang == "en";
  const items = [...document.querySelectorAll(".exercises li")].map((item) => {
    const link = item.querySelector("a");
    const box = Object.assign(document.createElement("input"), { type: "checkbox" });
    box.ariaLabel = inEnglish ? `done: ${link.textContent}` : `做过：${link.textContent}`;
    item.prepend(box);
    return { box, id: link.getAttribute("href").replace(/^(\.\.\/)+(en\/)?/, "").replace(/index\.html/, "") };
  });
  const count = new Set(items.map(({ id }) => id)).size;
  const told = Object.assign(document.createElement("p"), { role: "status", className: "exercises-done" });
  document.querySelector(".md-content h2").before(told);
  let done;

  function recall() {
    try {
      done = new Set(JSON.parse(localStorage.getItem(key)));
    } catch {
      done = new Set(); // a browser that keeps nothing, or something else under that name
    }
    show();
  }

  function show() {
    for (const { box, id } of items) box.checked = done.has(id);
    const ticked = items.filter(({ box }) => box.checked).map(({ id }) => id);
    const number = new Set(ticked).size;
    told.textContent = inEnglish ? `${number} of ${count} done` : `做过 ${number} 道，共 ${count} 道`;
  }

  for (const { box, id } of items) {
    box.addEventListener("change", () => {
      if (box.checked) done.add(id);
      else done.delete(id);
      try {
        localStorage.setItem(key, JSON.stringify([...done]));
      } catch {} // it is ticked until the page is left
      show();
    });
  }
  recall();
  addEventListener("storage", recall); // ticked in another tab,
  addEventListener("pageshow", recall); // or on a page since gone back from, where the browser restores old ticks
})();

// The ledger's filters, by verdict and by section; the address keeps what was chosen. Without this script all claims
// are shown.
(() => {
  const form = document.querySelector("form.filters");
  const buttons = [...form.querySelectorAll("button")];
  const choice = form.querySelector("select");
  const status = form.querySelector("[role=status]");
  const sections = [...document.querySelectorAll(".claims")];
  const claims = [...document.querySelectorAll(".claim")];
  let verdict = "";

  function choose(newVerdict, newSection) {
    verdict = buttons.some((button) => button.value == newVerdict) ? newVerdict : "";
    choice.value = newSection;
    if (choice.selectedIndex < 0) choice.value = ""; // an address that someone typed
    show();
  }

  function show() {
    for (const button of buttons) button.ariaPressed = button.value == verdict;
    for (const section of sections) {
      const isWanted = !choice.value || section.querySelector("h2").id == choice.value;
      for (const claim of section.querySelectorAll(".claim")) {
        claim.hidden = !isWanted || (verdict && claim.dataset.verdict != verdict);
      }
      section.hidden = !section.querySelector(".claim:not([hidden])");
    }
    const numbers = [claims.filter((claim) => !claim.hidden).length, claims.length];
    status.textContent = status.dataset.words.replaceAll("{}", () => numbers.shift());
  }

  function keep() {
    const address = new URL(location);
    for (const [name, value] of [["verdict", verdict], ["section", choice.value]]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
    document.querySelector("a.twin").search = address.search;
  }

  // A link to a claim or a section that is hidden shows all of them.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    choose("", "");
    keep();
    target.scrollIntoView();
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      choose(button.value, choice.value);
      keep();
    });
  }
  choice.addEventListener("change", () => {
    show();
    keep();
  });
  addEventListener("hashchange", reveal);
  const asked = new URLSearchParams(location.search);
  choose(asked.get("verdict") ?? "", asked.get("section") ?? "");
  keep();
  // The theme writes the section that it takes for the one being read into the address, hidden or not: only a claim's
  // own link is somebody's.
  if (document.getElementById(location.hash.slice(1))?.matches(".claim")) reveal();
})();

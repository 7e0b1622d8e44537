"use strict";
(() => {
  const said = document.querySelector(".said");
  const say = (text) => {
    said.textContent = text;
    setTimeout(() => { if (said.textContent === text) said.textContent = ""; }, 4000);
  };
  // Pages opened from a disk have no clipboard in some browsers: then the old way.
  const copyOld = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    document.body.append(area);
    area.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { done = false; }
    area.remove();
    return done;
  };
  const copy = async (button) => {
    const text = button.dataset.copy;
    let done = false;
    try { await navigator.clipboard.writeText(text); done = true; } catch { done = copyOld(text); }
    button.focus();
    say(done ? said.dataset.copied : said.dataset.failed);
  };
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button);
  });
  const filter = document.querySelector(".filter");
  filter.hidden = false;
  filter.addEventListener("change", (event) => {
    const value = event.target.value;
    document.body.className = value ? `only-${value}` : "";
  });
})();

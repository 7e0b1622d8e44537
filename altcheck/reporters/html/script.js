"use strict";
(() => {
  const root = document.documentElement;
  const toast = document.querySelector(".toast");
  const filters = document.querySelector(".filters");
  root.classList.add("js");

  // Pages opened from disk may have no clipboard, or one that refuses.
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copiedByHand(text);
    }
  }

  function copiedByHand(text) {
    const area = document.createElement("textarea");
    const focused = document.activeElement;
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.focus({ preventScroll: true });
    area.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      area.remove();
      focused?.focus({ preventScroll: true });
    }
  }

  let timer = 0;
  function say(message) {
    clearTimeout(timer);
    toast.textContent = "";
    // A live region tells of a change only, so the same words need a moment without words.
    timer = setTimeout(() => {
      toast.textContent = message;
      timer = setTimeout(() => { toast.textContent = ""; }, 4000);
    }, 50);
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    if (await copied(button.dataset.copy)) return say(toast.dataset.copied);
    const code = button.closest("article").querySelector(".markup > :last-child code");
    getSelection().selectAllChildren(code);
    say(toast.dataset.failed);
  });

  function filter() {
    const chosen = new FormData(filters);
    const [level, work] = [chosen.get("level"), chosen.get("work")];
    const wanted = [level, work].filter(Boolean).map((name) => `.has-${name}`).join("");
    root.dataset.level = level;
    root.dataset.work = work;
    root.classList.toggle("filtered", wanted !== "");
    const status = filters.querySelector("[role=status]");
    const count = document.querySelectorAll(`article.row${wanted}`).length;
    status.textContent = wanted ? status.dataset.matching.replace("#", count) : "";
  }

  if (filters) {
    filters.addEventListener("change", filter);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
})();

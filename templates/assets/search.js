// Search over briefings and facts. Without this script the page lists the ways in.
"use strict";

(() => {
  const form = document.querySelector(".search-form");
  if (!form) return;
  const query = form.querySelector("#query");
  const kind = form.querySelector("#kind");
  const standing = form.querySelector("#standing");
  const results = form.querySelector(".search-results");
  const count = form.querySelector(".search-count");
  const limit = 40;
  let entries = null;

  // Letters without their marks, in lower case; the dotless i counts as i.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıİ]/g, "i").toLowerCase();
  const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  // How well an entry answers: every word must begin a word of it, titles count most.
  const score = (entry, words) => {
    let sum = 0;
    for (const word of words) {
      let best = 0;
      for (const other of entry.titleWords) {
        if (other === word) best = Math.max(best, 10);
        else if (other.startsWith(word)) best = Math.max(best, 6);
      }
      if (!best && entry.textWords.some((other) => other.startsWith(word))) best = 2;
      if (!best) return 0;
      sum += best;
    }
    return sum + 4 / (1 + entry.titleWords.length);
  };

  const option = (select, value) => {
    const element = document.createElement("option");
    element.value = value;
    element.textContent = value;
    select.append(element);
  };

  const load = async () => {
    const response = await fetch(form.dataset.index);
    entries = (await response.json()).entries.map((entry) => ({
      ...entry, titleWords: wordsOf(entry.t), textWords: wordsOf(entry.x),
    }));
    for (const value of new Set(entries.map((entry) => entry.k))) option(kind, value);
    for (const value of new Set(entries.map((entry) => entry.s))) if (value) option(standing, value);
  };

  const line = (entry) => {
    const item = document.createElement("li");
    const title = document.createElement("p");
    const link = document.createElement("a");
    const text = document.createElement("p");
    title.className = "entry-wording";
    link.href = entry.u;
    link.textContent = entry.t;
    text.className = "entry-source";
    text.textContent = [entry.k, entry.s, entry.x === entry.t ? "" : entry.x.slice(0, 180)].filter(Boolean).join(" · ");
    title.append(link);
    item.append(title, text);
    return item;
  };

  const show = () => {
    const words = wordsOf(query.value);
    if (!words.length) {
      results.replaceChildren();
      count.textContent = "";
      return;
    }
    const found = entries
      .filter((entry) => (!kind.value || entry.k === kind.value) && (!standing.value || entry.s === standing.value))
      .map((entry) => [score(entry, words), entry])
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a);
    count.textContent = found.length === 1 ? "1 result" : `${found.length} results`;
    results.replaceChildren(...found.slice(0, limit).map(([, entry]) => line(entry)));
  };

  const start = async () => {
    try {
      if (!entries) await load();
      show();
    } catch {
      count.textContent = "The index could not be loaded.";
    }
  };

  form.hidden = false;
  query.value = new URLSearchParams(location.search).get("q") ?? "";
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", start);
  if (query.value) start();
})();

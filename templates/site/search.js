// Search in the documents of search-data.js. All words must match, regardless of case and accents; matches in a title weigh more.
"use strict";
(() => {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();
  const rows = window.editoSearch.map((row) => ({ row, title: plain(row[1]), rest: plain(row.slice(2, 6).join(" ")) }));

  const weigh = (words) => ({ title, rest }) => {
    let weight = 0;
    for (const word of words) {
      if (title.includes(word)) weight += 2;
      else if (rest.includes(word)) weight += 1;
      else return 0;
    }
    return weight;
  };

  // Only text is inserted, never HTML.
  const line = ([href, title, label, state, words, text, language]) => {
    const item = document.createElement("li");
    item.className = "e s-" + (state || "draft");
    const link = document.createElement("a");
    link.href = href;
    const strong = document.createElement("b");
    strong.textContent = title;
    strong.dir = "auto";
    if (language) strong.lang = language;
    link.append(strong);
    const more = document.createElement("span");
    more.className = "m";
    more.textContent = [label, words].filter(Boolean).join(" · ");
    if (text) {
      const excerpt = document.createElement("span");
      excerpt.dir = "auto";
      if (language) excerpt.lang = language;
      excerpt.textContent = text;
      more.append(more.textContent ? " · " : "", excerpt);
    }
    item.append(link, more);
    return item;
  };

  const prepare = () => {
    const search = document.querySelector("form.search");
    const found = document.getElementById("found");
    if (!search || !found) return;
    const input = search.querySelector("input");
    const show = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      found.replaceChildren();
      if (!words.length) return;
      const weight = weigh(words);
      const hits = rows.map((entry) => ({ row: entry.row, weight: weight(entry) })).filter((hit) => hit.weight)
        .sort((a, b) => b.weight - a.weight).slice(0, 60);
      if (!hits.length) {
        found.textContent = search.dataset.nothing;
        return;
      }
      const list = document.createElement("ul");
      list.className = "es";
      list.append(...hits.map((hit) => line(hit.row)));
      found.append(list);
    };
    search.hidden = false;
    search.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("input", show);
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
    input.focus();
  };
  prepare();
  document.addEventListener("edito:shown", prepare);
})();

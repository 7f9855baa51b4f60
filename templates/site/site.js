// Optional features. Every page works without them.
"use strict";
(() => {
  const prepare = () => {
    // Filters survive a change of the month: the links to other periods carry them in their URLs.
    const form = document.querySelector(".filters");
    if (form) {
      const selects = [...form.querySelectorAll("select")];
      const nameOf = (select) => select.selectedOptions[0]?.textContent ?? "";
      const write = () => {
        const chosen = selects.filter((select) => select.value).map((select) => [select.id.slice(2), nameOf(select)]);
        const hash = chosen.length ? "#" + new URLSearchParams(chosen) : "";
        for (const link of document.querySelectorAll(".ways a, .w a")) link.href = link.href.split("#")[0] + hash;
        history.replaceState(null, "", hash || location.pathname + location.search);
      };
      const read = () => {
        const wanted = new URLSearchParams(location.hash.slice(1));
        for (const select of selects) {
          const name = wanted.get(select.id.slice(2));
          const option = [...select.options].find((option) => option.textContent === name);
          if (option) select.value = option.value;
        }
      };
      read();
      write();
      form.addEventListener("change", write);
      form.addEventListener("reset", () => setTimeout(write));
      form.addEventListener("submit", (event) => event.preventDefault());
    }

    // Buttons that copy exact texts.
    for (const button of document.querySelectorAll("button[data-copies]")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        const text = document.getElementById(button.dataset.copies)?.textContent ?? "";
        await navigator.clipboard.writeText(text);
        const label = button.textContent;
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = label; }, 1500);
      });
    }
  };
  prepare();
  // On a narrow screen, the menu is a strip. Scroll to the current entry.
  document.querySelector(".side [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
  // A served page is replaced in place after a file was edited.
  document.addEventListener("edito:shown", prepare);

  // The arrow keys open the previous and the next period.
  addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea, video, audio") || event.metaKey || event.ctrlKey || event.altKey) return;
    const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    if (way) document.querySelector(`a[rel=${way}]`)?.click();
  });
})();

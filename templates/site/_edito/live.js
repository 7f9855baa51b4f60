"use strict";
(() => {
  let version = document.currentScript.dataset.version;
  let wanted = version;
  let isBusy = false;
  let events = null;

  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/_edito/events");
      events.onmessage = (event) => { wanted = event.data; follow(); };
      events.onerror = () => {
        if (events?.readyState !== EventSource.CLOSED) return;
        events = null;
        setTimeout(listen, 1000);
      };
    }
  };

  const follow = async () => {
    if (isBusy || wanted === version) return;
    isBusy = true;
    try {
      while (wanted !== version) {
        const answer = await fetch(location.href, { cache: "no-store" });
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        version = next.querySelector("script[data-version]")?.dataset.version ?? wanted;
        show(next);
        if (version !== wanted) await new Promise((done) => setTimeout(done, 50));
      }
    } catch {
      // The server has stopped. When it is back, it announces its version.
    }
    isBusy = false;
  };

  // Keep the reader's filters, open sections and scroll position.
  const show = (next) => {
    const tags = ["header", "main", "footer"];
    const part = (page, tag) => page.querySelector("body > " + tag);
    const isAlike = tags.every((tag) => !part(document, tag) === !part(next, tag));
    if (!isAlike) { location.reload(); return; }
    const [x, y] = [scrollX, scrollY];
    const focus = document.activeElement?.id;
    const fields = [...document.querySelectorAll("select[id], input[id]")].map((field) => [field.id, field.value, field.checked]);
    const name = (item) => item.querySelector("summary")?.textContent ?? "";
    const opened = [...document.querySelectorAll("details")].map((item) => [name(item), item.open]);
    document.title = next.title;
    // Styles of a single page are replaced with its main part.
    document.querySelectorAll("head > style").forEach((style) => style.remove());
    document.head.append(...[...next.querySelectorAll("head > style")].map((style) => document.adoptNode(style)));
    document.documentElement.lang = next.documentElement.lang;
    let isOther = false;
    for (const tag of tags) {
      const [old, now] = [part(document, tag), part(next, tag)];
      if (!old || old.outerHTML === now.outerHTML) continue;
      old.replaceWith(document.adoptNode(now));
      isOther ||= tag === "main";
    }
    if (!isOther) return;
    for (const [id, value, checked] of fields) {
      const field = document.getElementById(id);
      if (!field) continue;
      if (field.tagName !== "SELECT" || [...field.options].some((option) => option.value === value)) field.value = value;
      if (checked !== undefined) field.checked = checked;
    }
    document.querySelectorAll("details").forEach((item, place) => {
      if (opened[place]?.[0] === name(item)) item.open = opened[place][1];
    });
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("edito:shown"));
    scrollTo(x, y);
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { events?.close(); events = null; });
  addEventListener("pageshow", listen);
  listen();
})();

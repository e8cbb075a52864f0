// What was typed and perhaps never heard by the server is there again: after a reload of the same page in the same window,
// and when the line stands again. The window forgets it at the next load. Passwords and searches are not kept.
(() => {
  const drawer = "ii-kept", soon = 60000;
  const kinds = ["text", "email", "tel", "url", "number", "date", "time", "textarea", "select-one"];
  const typed = new Map();
  const here = () => location.pathname + location.search;
  const isOurs = (e) => e instanceof Element && kinds.includes(e.type) && e.matches(".ii-shell main *, .mud-dialog *");
  // A short print of a text, so that each state a field had can be remembered.
  const print = (words) => { let sum = 0; for (let i = 0; i < words.length; i++) sum = (sum * 31 + words.charCodeAt(i)) | 0; return `${words.length}:${sum}`; };
  const name = (e) => e.id && !e.id.startsWith("ii-") ? e.id : e.labels?.[0]?.textContent.trim() ?? e.getAttribute("aria-label") ?? "";
  const alike = (called) => [...document.querySelectorAll("input, textarea, select")].filter((e) => isOurs(e) && name(e) === called);
  const note = (e) => {
    if (!isOurs(e.target)) return;
    const of = typed.get(e.target) ?? { had: new Set(), at: -soon, changed: false };
    of.had.add(print(e.target.value));
    if (e.type === "input") [of.at, of.changed] = [performance.now(), true];
    typed.set(e.target, of);
  };
  const say = (e) => { for (const event of ["input", "change"]) e.dispatchEvent(new Event(event, { bubbles: true })); };
  document.addEventListener("focusin", note, true);
  document.addEventListener("input", note, true);

  window.addEventListener("pagehide", () => {
    const fields = [...typed].filter(([e, of]) => e.isConnected && of.changed)
      .map(([e, of]) => ({ name: name(e), nth: alike(name(e)).indexOf(e), value: e.value, had: [...of.had] }));
    if (fields.length) sessionStorage.setItem(drawer, JSON.stringify({ at: here(), fields }));
  });

  // The line stands again: what was typed while it was down, or just before that was noticed, is said once more.
  let lostAt = null;
  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", (e) => {
    if (e.detail.state === "show") lostAt ??= performance.now();
    if (e.detail.state !== "hide" || lostAt === null) return;
    for (const [field, of] of typed) if (field.isConnected && of.at > lostAt - soon) say(field);
    lostAt = null;
  });

  const kept = JSON.parse(sessionStorage.getItem(drawer));
  sessionStorage.removeItem(drawer);
  if (kept?.at !== here() || !["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type)) return;
  let left = kept.fields;
  // A field that now says something else than it ever did in this window was changed elsewhere, and stays.
  const give = () => {
    if (here() !== kept.at) { left = []; watch.disconnect(); return; }
    if (!document.querySelector(".ii-shell[data-live]")) return;
    left = left.filter((of) => {
      const field = alike(of.name)[of.nth];
      if (!field || field.disabled) return true;
      if (field.value.trim() !== of.value.trim() && of.had.includes(print(field.value))) { field.value = of.value; say(field); }
      return false;
    });
    if (!left.length) watch.disconnect();
  };
  const watch = new MutationObserver(give);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live", "disabled"] });
  give();
})();

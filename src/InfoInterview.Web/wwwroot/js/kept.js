// What was typed and perhaps never heard by the server is there again: when a page that was shown first answers, and draws its
// fields anew; after a reload of the same page in the same window; and when the line stands again. The window forgets it at the
// next load. Passwords, searches and what is typed at the door are not kept.
(() => {
  const drawer = "ii-kept", soon = 60000;
  const kinds = ["text", "email", "tel", "url", "number", "date", "time", "textarea", "select-one"];
  const typed = new Map(), early = new Map();
  const here = () => location.pathname + location.search;
  const isOurs = (e) => e instanceof Element && kinds.includes(e.type) && e.matches("#main *, .mud-dialog *");
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
    if (!answers()) noteEarly(e.target, of);
  };
  const answers = () => document.querySelector("[data-live]");
  const described = (e, of) => ({ name: name(e), nth: alike(name(e)).indexOf(e), value: e.value, had: [...of.had], changed: of.changed });
  // Until it answers, what the page was sent with stands beside what has been typed since.
  const noteEarly = (e, of) => early.set(e, described(e, { had: [...of.had, print(e.defaultValue ?? "")], changed: of.changed }));
  const say = (e) => { for (const event of ["input", "change"]) e.dispatchEvent(new Event(event, { bubbles: true })); };
  document.addEventListener("focusin", note, true);
  document.addEventListener("input", note, true);

  window.addEventListener("pagehide", () => {
    if (!document.querySelector(".ii-shell, [data-live]")) return;
    const fields = [...typed].filter(([e, of]) => e.isConnected && of.changed).map(([e, of]) => described(e, of));
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
  const returns = kept?.at === here() && ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);
  const at = here();
  let left = returns ? kept.fields : [], inHand = document.activeElement;
  const notesHand = (e) => { inHand = e.target; };
  document.addEventListener("focusin", notesHand, true);
  // The heading of a page is given the focus when the page answers; a field that was in hand keeps it.
  const hold = (field) => {
    field.focus();
    document.addEventListener("focusin", (e) => { if (e.target.matches("h1")) field.focus(); }, { once: true });
  };
  // A field that now says something else than it ever did in this window was changed elsewhere, and stays.
  const give = () => {
    if (here() !== at) { left = []; watch.disconnect(); return; }
    if (!answers()) return;
    for (const [e, of] of early) if (!e.isConnected) left = [...left.filter((l) => l.name !== of.name || l.nth !== of.nth), { ...of, inHand: e === inHand }];
    early.clear();
    document.removeEventListener("focusin", notesHand, true);
    left = left.filter((of) => {
      const field = alike(of.name)[of.nth];
      if (!field || field.disabled) return true;
      if (of.inHand && document.activeElement === document.body) hold(field);
      if (of.changed && field.value.trim() !== of.value.trim() && of.had.includes(print(field.value))) { note({ target: field }); field.value = of.value; say(field); }
      return false;
    });
    if (!left.length) watch.disconnect();
  };
  const watch = new MutationObserver(give);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live", "disabled"] });
  // Typed before this script was there.
  if (!answers()) for (const e of document.querySelectorAll("input, textarea")) if (isOurs(e) && e.value !== e.defaultValue) noteEarly(e, { had: [print(e.value)], changed: true });
  give();
})();

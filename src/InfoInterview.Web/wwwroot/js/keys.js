// Shortcuts. None fires while somebody types, and none while a dialog or a menu is open.
(() => {
  const typing = (e) => e.isComposing || e.defaultPrevented || (e.target instanceof Element && e.target.closest("input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]"))
    || document.querySelector(".mud-dialog-container, .ii-menu.mud-popover-open, :popover-open");
  const seen = (e) => e.getClientRects().length > 0;
  const go = (path) => window.Blazor?.navigateTo ? Blazor.navigateTo(path) : location.assign(path);
  const search = (e) => {
    const field = [...document.querySelectorAll("main [data-search]"), ...document.querySelectorAll("[data-search]")].find(seen);
    e.preventDefault();
    if (field) { field.focus(); field.select(); } else go("/people");
  };
  const step = (by) => (e) => {
    const rows = [...document.querySelectorAll("main .ii-row, main .ii-board-card")].filter(seen);
    if (!rows.length) return;
    e.preventDefault();
    const here = rows.findIndex((r) => r.contains(document.activeElement));
    const row = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + by))];
    const target = row.querySelector(".ii-row-action a, .ii-row-action button, a, button");
    target?.focus({ focusVisible: true });
    row.scrollIntoView({ block: "nearest" });
  };
  // To the menu of the card one stands on; Enter opens it.
  const move = (e) => {
    const menu = document.activeElement?.closest(".ii-board-card")?.querySelector(".ii-board-menu button");
    if (!menu) return;
    e.preventDefault();
    menu.focus({ focusVisible: true });
  };
  tinykeys.tinykeys(window, {
    "/": search,
    "n": (e) => { if (document.querySelector("[data-key-new]")) { e.preventDefault(); go("/requests/new"); } },
    "j": step(1),
    "k": step(-1),
    "m": move,
  }, { ignore: typing });
})();

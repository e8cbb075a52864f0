// What the shell needs and CSS cannot do.
(() => {
  // A double click on a button means it once.
  document.addEventListener("click", (e) => {
    if (e.detail > 1 && e.target instanceof Element && e.target.closest(".ii-button")) { e.preventDefault(); e.stopImmediatePropagation(); }
  }, true);
  // With a base address, "#main" alone would lead to the first page.
  document.addEventListener("click", (e) => {
    if (!(e.target instanceof Element && e.target.closest(".ii-skip"))) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    document.getElementById("main")?.focus();
  }, true);
  document.addEventListener("click", (e) => {
    const link = e.target instanceof Element && e.target.closest("[popover] a");
    if (link) link.closest("[popover]").hidePopover();
  });
  document.addEventListener("click", (e) => {
    if (e.target instanceof Element && e.target.closest(".mud-menu-item")?.querySelector("[data-more]")) document.getElementById("ii-more")?.showPopover();
  });
  const line = document.getElementById("components-reconnect-modal");
  line?.addEventListener("components-reconnect-state-changed", (e) => { if (e.detail.state === "rejected" || e.detail.state === "resume-failed") location.reload(); });
  line?.querySelector("[data-again]")?.addEventListener("click", async () => { if (!await Blazor.reconnect()) location.reload(); });
  line?.querySelector("[data-reload]")?.addEventListener("click", () => location.reload());
  // A static page that follows another without a load brings an <html> of its own.
  window.Blazor?.addEventListener?.("enhancedload", () => iiTheme.apply());
  // The first field of a dialog, once MudBlazor's focus trap has come to rest; at once it would not stay.
  window.iiFocusInside = (id) => setTimeout(() => {
    const body = document.getElementById(id);
    const first = body?.querySelector("[autofocus], input:not([type=hidden]), textarea, select") ?? body?.closest(".mud-dialog")?.querySelector(".mud-dialog-actions .ii-fill, .mud-dialog-actions button");
    first?.focus({ focusVisible: true });
  }, 150);
  // The first field that is not right: in the dialog that lies on top, else on the page.
  window.iiFocusWrong = () => setTimeout(() => ([...document.querySelectorAll(".mud-dialog")].at(-1) ?? document).querySelector("[aria-invalid=true]")?.focus({ focusVisible: true }), 60);
  // Focus that fell to the body when its element moved: given back by name.
  window.iiFocus = (id) => setTimeout(() => document.getElementById(id)?.focus(), 60);
})();

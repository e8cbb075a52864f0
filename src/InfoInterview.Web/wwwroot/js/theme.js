// Runs before the first paint. The cookie is the user's choice; without one the system decides, and may change its mind.
(() => {
  const root = document.documentElement;
  const chosen = () => /(?:^|; )ii-theme=(light|dark)/.exec(document.cookie)?.[1];
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => { root.dataset.theme = system.matches ? "dark" : "light"; };
  const apply = () => { const choice = chosen(); if (choice) root.dataset.theme = choice; else follow(); };
  apply();
  system.addEventListener("change", apply);
  window.iiTheme = {
    apply,
    choice: () => chosen() ?? "system",
    choose(value) {
      const secure = location.protocol === "https:" ? "; secure" : "";
      document.cookie = value === "system" ? "ii-theme=; path=/; max-age=0; samesite=lax" + secure : `ii-theme=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
      apply();
    },
  };
})();

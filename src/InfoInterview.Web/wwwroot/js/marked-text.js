// A textarea over a layer of the same text that carries the marks. Blazor renders into neither.
// `known` is the text the page has; what was typed before this script came is told at once, or it would never be saved.
const editors = new WeakMap();
export function edit(area, layer, page, known) {
  editors.get(area)?.stop();
  let text = area.value, told = known, marks = [], timer = 0;
  const paint = () => {
    const pieces = [];
    let at = 0;
    for (const m of marks) {
      if (m.start < at) continue;
      const span = Object.assign(document.createElement("mark"), { className: `ii-mark ii-mark-${m.tone}`, textContent: text.slice(m.start, m.start + m.length) });
      if (m.number) span.dataset.number = m.number;
      pieces.push(text.slice(at, m.start), span);
      at = m.start + m.length;
    }
    layer.replaceChildren(...pieces, text.slice(at) + "\u200b");
  };
  const tell = () => { clearTimeout(timer); timer = 0; if (told !== text) { told = text; page.invokeMethodAsync("Typed", text); } };
  const changed = (e) => {
    // Not a key, but the line standing again: what was told before may never have come through.
    if (e && !e.isTrusted) told = null;
    const now = area.value, shorter = Math.min(now.length, text.length);
    let head = 0, tail = 0;
    while (head < shorter && now[head] === text[head]) head++;
    while (tail < shorter - head && now[now.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
    const end = text.length - tail, by = now.length - text.length;
    marks = marks.filter((m) => m.start >= end || m.start + m.length <= head).map((m) => m.start >= end ? { ...m, start: m.start + by } : m);
    text = now;
    paint();
    // Told while one types, not only at a pause: a reload in the middle of a sentence loses next to nothing.
    if (!timer) timer = setTimeout(tell, 150);
  };
  area.addEventListener("input", changed);
  area.addEventListener("blur", tell);
  window.addEventListener("pagehide", tell);
  paint();
  tell();
  const editor = {
    set(words) { area.value = text = told = words; marks = []; paint(); },
    mark(of, found) { if (of !== text) return; marks = [...found].sort((a, b) => a.start - b.start); paint(); },
    select(start, length) { area.focus(); area.setSelectionRange(start, start + length); },
    replace(start, length, words) {
      this.select(start, length);
      if (!document.execCommand("insertText", false, words)) { area.setRangeText(words, start, start + length, "end"); changed(); }
    },
    stop() { clearTimeout(timer); area.removeEventListener("input", changed); area.removeEventListener("blur", tell); window.removeEventListener("pagehide", tell); },
  };
  editors.set(area, editor);
  return editor;
}

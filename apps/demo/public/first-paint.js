// Runs before the first paint: a chosen theme must not flash the other one. The rest of themes is in src/theme.ts.
try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "system";
} catch {}

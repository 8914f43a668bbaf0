import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** The browser that tests drive: CHROMIUM_PATH, else the system's Chromium or Google Chrome, else undefined. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place));
}

/**
 * Whether browser tests can run here. Where they cannot, says in one line which are skipped and how to get them; in CI
 * a missing browser is an error.
 */
export function hasChromium(tests: string): boolean {
  if (findChromium()) return true;
  const cure = "install chromium or Google Chrome, or set CHROMIUM_PATH";
  if (process.env.CI) throw new Error(`no Chromium for ${tests}: ${cure}`);
  console.warn(`skipped, for want of Chromium: ${tests} (${cure})`);
  return false;
}

/** Starts that browser without a window and without a word to the network. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

"use strict";
// One opened page in a fresh context: a window's width, a colour scheme, with or without scripts.

const fs = require("node:fs");
const { pathToFileURL } = require("node:url");
const { watch } = require("./guard");

const READY_MILLIS = 10000;

/** Opens the page, hands it to the inspection and adds what the page said and asked for. */
async function visit(browser, file, options, inspection) {
  const { width, height = 900, scheme = "light", phone = false, script = true } = options;
  if (!fs.existsSync(file)) {
    throw new Error(`there is no page at ${file}`);
  }
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    javaScriptEnabled: script,
    isMobile: phone,
    hasTouch: phone,
    serviceWorkers: "block",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  try {
    const page = await context.newPage();
    const address = pathToFileURL(file).href;
    const seen = await watch(page, address);
    await page.goto(address, { waitUntil: "load" });
    const ready = script ? await becomesReady(page) : false;
    const found = await inspection(page);
    return { ...seen, ready, ...found };
  } finally {
    await context.close();
  }
}

/** Charts are drawn after loading, and the page says when; a page without a script has nothing to wait for. */
async function becomesReady(page) {
  const scripted = await page.evaluate(() =>
    [...document.scripts].some((script) => !script.type || /javascript|module/.test(script.type)),
  );
  if (!scripted) {
    return true;
  }
  try {
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true", null, {
      timeout: READY_MILLIS,
    });
    return true;
  } catch {
    return false;
  }
}

module.exports = { visit };

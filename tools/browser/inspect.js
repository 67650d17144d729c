"use strict";
// Opens HTML pages in Chromium and prints what it found as one JSON document.
//
//   node tools/browser/inspect.js [--screenshots FOLDER] PAGE...
//
// It judges nothing: tests and measurements do. Exit code 2 when it could not look at all.

const fs = require("node:fs");
const path = require("node:path");
const { accessibility, version: axeVersion } = require("./lib/accessibility");
const { charts } = require("./lib/charts");
const { start } = require("./lib/chromium");
const { evidence } = require("./lib/evidence");
const { filters } = require("./lib/filters");
const { keyboard } = require("./lib/keyboard");
const { layout } = require("./lib/layout");
const { paint } = require("./lib/paint");
const { print } = require("./lib/print");
const { tables } = require("./lib/tables");
const { visit } = require("./lib/visit");
const { zoom } = require("./lib/zoom");

// Much of the time is spent in waiting for the page.
const AT_ONCE = 3;

const TALLEST_SCREENSHOT = 6000;

const VIEWS = [
  { name: "wide-light", width: 1280, scheme: "light" },
  { name: "wide-dark", width: 1280, scheme: "dark" },
  { name: "narrow", width: 390, scheme: "light", phone: true },
];

async function inspect(browser, file, folder) {
  const name = path.basename(file, ".html");
  const screenshot = (page, view) => shoot(page, folder, `${name}-${view}`);

  const views = [];
  for (const view of VIEWS) {
    const seen = await visit(browser, file, view, async (page) => ({
      paint: await paint(page),
      layout: await layout(page),
      charts: await charts(page),
      tables: await tables(page),
      screenshot: await screenshot(page, view.name),
      // Last, since it opens everything.
      accessibility: await accessibility(page),
    }));
    views.push({ ...view, ...seen });
  }
  const wide = VIEWS[0];
  const used = await visit(browser, file, wide, async (page) => ({
    keyboard: await keyboard(page),
    filters: await filters(page),
    evidence: await evidence(page),
    zoom: await zoom(page),
  }));
  const paper = await visit(browser, file, wide, (page) => print(page, folder, name));
  const withoutScript = await visit(browser, file, { ...wide, script: false }, async (page) => ({
    layout: await layout(page),
    tables: await tables(page),
    text: await page.evaluate(() => document.body.innerText),
    screenshot: await screenshot(page, "without-script"),
  }));
  return { page: file, bytes: fs.statSync(file).size, views, used, paper, withoutScript };
}

async function shoot(page, folder, name) {
  if (!folder) {
    return null;
  }
  const file = path.join(folder, `${name}.png`);
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  await page.screenshot({
    path: file,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST_SCREENSHOT) },
  });
  return file;
}

async function main() {
  const pages = process.argv.slice(2);
  let folder = null;
  if (pages[0] === "--screenshots") {
    folder = path.resolve(pages[1]);
    pages.splice(0, 2);
    fs.mkdirSync(folder, { recursive: true });
  }
  if (pages.length === 0) {
    throw new Error("name at least one page");
  }
  const browser = await start();
  try {
    const inspected = new Array(pages.length);
    let next = 0;
    const inspectNext = async () => {
      while (next < pages.length) {
        const index = next++;
        inspected[index] = await inspect(browser, path.resolve(pages[index]), folder);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, inspectNext));
    process.stdout.write(
      `${JSON.stringify({ chromium: browser.version(), axe: axeVersion, pages: inspected }, null, 1)}\n`,
    );
  } finally {
    await browser.close();
  }
}

main().catch((problem) => {
  process.stderr.write(`inspect: ${problem.message}\n`);
  process.exitCode = 2;
});

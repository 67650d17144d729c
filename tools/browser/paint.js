"use strict";
// Measures when Chromium shows the first content of pages and prints it as one JSON document.
//
//   node tools/browser/paint.js TIMES PAGE...
//
// Each opening is in a process of its own, cold; pages take turns, so that a busy machine is busy for all of them.

const path = require("node:path");
const { start } = require("./lib/chromium");
const { paint } = require("./lib/paint");
const { visit } = require("./lib/visit");

async function open(file) {
  const browser = await start();
  try {
    const seen = await visit(browser, file, { width: 1280 }, paint);
    return { version: browser.version(), ...seen };
  } finally {
    await browser.close();
  }
}

async function main() {
  const [times, ...pages] = process.argv.slice(2);
  if (!(Number(times) > 0) || pages.length === 0) {
    throw new Error("name how many times and at least one page");
  }
  const measured = pages.map((page) => ({ page, firstContentfulMillis: [] }));
  let chromium;
  for (let time = 0; time < Number(times); time++) {
    for (const each of measured) {
      const seen = await open(path.resolve(each.page));
      chromium = seen.version;
      each.firstContentfulMillis.push(seen.firstContentfulMillis);
    }
  }
  process.stdout.write(`${JSON.stringify({ chromium, pages: measured })}\n`);
}

main().catch((problem) => {
  process.stderr.write(`paint: ${problem.message}\n`);
  process.exitCode = 2;
});

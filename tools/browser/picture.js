"use strict";
// Takes a picture of the upper part of a page, for documents.
//
//   node tools/browser/picture.js PAGE PICTURE.png [HEIGHT [light|dark [WIDTH]]]

const path = require("node:path");
const { start } = require("./lib/chromium");
const { visit } = require("./lib/visit");

async function main() {
  const [file, picture, height = "1000", scheme = "light", width = "1280"] = process.argv.slice(2);
  if (!file || !picture) {
    throw new Error("name a page and a picture");
  }
  const browser = await start();
  try {
    // Higher windows may lay a page out in another way, so that the picture is cut from a usual one.
    const seen = await visit(browser, path.resolve(file), { width: Number(width), scheme }, (page) =>
      page.screenshot({
        path: path.resolve(picture),
        fullPage: true,
        clip: { x: 0, y: 0, width: Number(width), height: Number(height) },
      }),
    );
    if (!seen.ready) {
      throw new Error(`${file} was not ready`);
    }
  } finally {
    await browser.close();
  }
}

main().catch((problem) => {
  process.stderr.write(`picture: ${problem.message}\n`);
  process.exitCode = 2;
});

"use strict";
// The page on paper: A4, upright, with margins as browsers leave them.

const fs = require("node:fs");
const path = require("node:path");
const { layout } = require("./layout");

// 210 mm less two margins of 10 mm, at 96 pixels an inch.
const PAPER_WIDTH = 718;
const PAPER_HEIGHT = 1047;
const MARGIN = "10mm";

async function print(page, folder, name) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.setViewportSize({ width: PAPER_WIDTH, height: PAPER_HEIGHT });
  const fits = await layout(page, { paper: true });
  const seen = await page.evaluate(() => ({
    hiddenEvidence: [...document.querySelectorAll("details.finding")]
      .filter((finding) => {
        const last = finding.lastElementChild;
        return !last.checkVisibility() || last.getBoundingClientRect().height === 0;
      })
      .map((finding) => finding.id),
    charts: [...document.querySelectorAll("figure.chart")]
      .filter((chart) => chart.checkVisibility() && chart.getBoundingClientRect().height > 0)
      .map((chart) => chart.id),
  }));
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  const pdf = await page.pdf({
    format: "A4",
    printBackground: true,
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  });
  if (folder) {
    fs.writeFileSync(path.join(folder, `${name}.pdf`), pdf);
  }
  return { pages: pageCount(pdf), layout: fits, ...seen };
}

/** Chromium writes the object of each page in plain text. */
function pageCount(pdf) {
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) || []).length;
}

module.exports = { print };

"use strict";
// The figures that are in the page itself, whether or not a script ran.

async function tables(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("table")].map((table) => ({
      caption: (table.caption?.textContent || table.closest("section")?.querySelector("h2,h3")?.textContent || "").trim(),
      rows: table.tBodies.length ? [...table.tBodies].reduce((sum, body) => sum + body.rows.length, 0) : 0,
      visible: table.checkVisibility() || table.closest("details:not([open])") !== null,
    })),
  );
}

module.exports = { tables };

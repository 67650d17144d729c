"use strict";
// What axe says about the page with everything opened, since hidden text is not judged.

const { axe } = require("./packages");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function accessibility(page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
  });
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const shorten = (rules) =>
      rules.map((rule) => ({
        rule: rule.id,
        impact: rule.impact,
        help: rule.help,
        count: rule.nodes.length,
        nodes: rule.nodes.slice(0, 5).map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
      }));
    const results = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations", "incomplete"],
    });
    return {
      passes: results.passes.length,
      violations: shorten(results.violations),
      undecided: shorten(results.incomplete),
    };
  }, TAGS);
}

module.exports = { accessibility, version: axe.version };

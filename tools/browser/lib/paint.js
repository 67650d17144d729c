"use strict";
// When the first pixels and the first content were on the screen, in milliseconds after the page was asked for.

async function paint(page) {
  return page.evaluate(async () => {
    const painted = () =>
      Object.fromEntries(performance.getEntriesByType("paint").map((entry) => [entry.name, entry.startTime]));
    for (let waited = 0; !painted()["first-contentful-paint"] && waited < 50; waited++) {
      await new Promise((done) => setTimeout(done, 20));
    }
    return {
      firstMillis: painted()["first-paint"] ?? null,
      firstContentfulMillis: painted()["first-contentful-paint"] ?? null,
    };
  });
}

module.exports = { paint };

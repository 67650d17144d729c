"use strict";
// Presses the timeline's buttons; the words along its axis say which stretch of time it shows.

const { eventually } = require("./eventually");

function axis(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("#chart-timeline svg text")].map((text) => text.textContent).join(" | "),
  );
}

/** Null when the page has no timeline. */
async function zoom(page) {
  if ((await page.locator("#chart-timeline").count()) === 0) {
    return null;
  }
  const buttons = await page.locator("#chart-timeline button").all();
  const steps = [];
  const first = await axis(page);
  for (const button of buttons) {
    if (!(await button.isVisible()) || (await button.isDisabled())) {
      continue;
    }
    const before = await axis(page);
    await button.focus();
    await page.keyboard.press("Enter");
    const after = await eventually(() => axis(page), (words) => words !== before);
    steps.push({ button: (await button.innerText()).trim(), before, after });
  }
  return { first, steps };
}

module.exports = { zoom };

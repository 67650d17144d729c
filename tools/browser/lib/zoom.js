"use strict";
// Presses the timeline's buttons, the first of which zooms in; the words along its axis say which stretch of time it shows.

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
  const whole = await axis(page);
  const steps = [];
  for (const button of buttons) {
    // Who sees everything can neither move nor zoom out.
    if (steps.length > 0 && (await axis(page)) === whole) {
      await press(page, buttons[0]);
    }
    steps.push(await press(page, button));
  }
  return { whole, steps };
}

async function press(page, button) {
  const before = await axis(page);
  await button.focus();
  await page.keyboard.press("Enter");
  const after = await eventually(() => axis(page), (words) => words !== before);
  return { button: (await button.innerText()).trim(), before, after };
}

module.exports = { zoom };

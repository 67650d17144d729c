"use strict";
// Opens a finding as a keyboard does and follows its evidence to the place in the page that it names.

const { eventually } = require("./eventually");

async function evidence(page) {
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute("href").slice(1))
      .filter((id) => id !== "" && !document.getElementById(decodeURIComponent(id))),
  );
  const findings = await page.locator("details.finding").count();
  return {
    findings,
    brokenLinks: [...new Set(broken)].slice(0, 20),
    opened: findings === 0 ? null : await open(page),
    followed: findings === 0 ? null : await follow(page),
  };
}

async function open(page) {
  const finding = page.locator("details.finding").first();
  const isOpen = () => finding.evaluate((details) => details.open);
  const before = await isOpen();
  await finding.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  const after = await isOpen();
  if (!after) {
    await page.keyboard.press("Enter");
  }
  return { before, after, text: (await finding.innerText()).length };
}

/** The first finding that points into the page; null when none does. */
async function follow(page) {
  const link = page.locator('details.finding a[href^="#"]').first();
  if ((await link.count()) === 0) {
    return null;
  }
  const target = decodeURIComponent((await link.getAttribute("href")).slice(1));
  await link.evaluate((element) => {
    for (let details = element.closest("details"); details; details = details.parentElement.closest("details")) {
      details.open = true;
    }
  });
  await link.focus();
  await page.keyboard.press("Enter");
  return eventually(() => arrival(page, target), (arrived) => arrived.visible && arrived.hash === target);
}

function arrival(page, target) {
  return page.evaluate((id) => {
    const element = document.getElementById(id);
    if (!element) {
      return { target: id, hash: location.hash, visible: false };
    }
    const box = element.getBoundingClientRect();
    return {
      target: id,
      hash: decodeURIComponent(location.hash.slice(1)),
      visible: element.checkVisibility() && box.bottom > 0 && box.top < innerHeight && box.height > 0,
    };
  }, target);
}

module.exports = { evidence };

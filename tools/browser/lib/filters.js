"use strict";
// Uses the filters of the findings and counts what is left; what should be left is counted from the findings themselves.

const { eventually } = require("./eventually");

const NONSENSE = "zzzz no finding says this";

function shown(page) {
  return page.evaluate(
    () => [...document.querySelectorAll(".finding")].filter((finding) => finding.checkVisibility()).length,
  );
}

async function outcome(page, value, expected) {
  return { value, shown: await eventually(() => shown(page), (count) => count === expected), expected };
}

/** Chooses each value of a list in turn, then what shows everything. */
async function choices(page, id, field, all) {
  const values = await page.evaluate(
    (name) => [...document.getElementById(name).options].map((option) => option.value),
    id,
  );
  const outcomes = [];
  for (const value of values.filter((each) => each !== "")) {
    await page.selectOption(`#${id}`, value);
    const expected = await page.evaluate(
      ([key, wanted]) =>
        [...document.querySelectorAll(".finding")].filter((finding) => finding.dataset[key] === wanted).length,
      [field, value],
    );
    outcomes.push(await outcome(page, value, expected));
  }
  await page.selectOption(`#${id}`, "");
  outcomes.push(await outcome(page, "", all));
  return outcomes;
}

async function typed(page, all) {
  const outcomes = [];
  const word = await page.evaluate(() => document.querySelector(".finding").dataset.rule);
  const expected = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(".finding")].filter((finding) =>
        finding.textContent.toLowerCase().includes(wanted.toLowerCase()),
      ).length,
    word,
  );
  for (const [value, wanted] of [
    [word.toLowerCase(), expected],
    [NONSENSE, 0],
    ["", all],
  ]) {
    await page.fill("#filter-text", value);
    outcomes.push(await outcome(page, value, wanted));
  }
  return outcomes;
}

/** Null when the page has no filters or nothing to filter. */
async function filters(page) {
  const present = await page.evaluate(
    () =>
      document.querySelector(".finding") !== null &&
      ["filter-severity", "filter-rule", "filter-text"].every((id) => document.getElementById(id)),
  );
  if (!present) {
    return null;
  }
  const all = await shown(page);
  return {
    all,
    severity: await choices(page, "filter-severity", "severity", all),
    rule: await choices(page, "filter-rule", "rule", all),
    text: await typed(page, all),
  };
}

module.exports = { filters };

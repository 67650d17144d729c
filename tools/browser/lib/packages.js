"use strict";
// Playwright and axe from the lock file, installed once below the root's target folder: the sources stay as they are.

const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

const TOOLS = path.join(__dirname, "..");
const TARGET = path.join(TOOLS, "..", "..", "target");
const FILES = ["package.json", "package-lock.json"];

function folder() {
  const digest = createHash("sha256");
  for (const file of FILES) {
    digest.update(fs.readFileSync(path.join(TOOLS, file)));
  }
  // Another version of the lock file never meets this one's packages.
  return path.join(TARGET, `browser-${digest.digest("hex").slice(0, 8)}`);
}

function install(installed) {
  fs.mkdirSync(TARGET, { recursive: true });
  const made = fs.mkdtempSync(path.join(TARGET, "installing-"));
  try {
    for (const file of FILES) {
      fs.copyFileSync(path.join(TOOLS, file), path.join(made, file));
    }
    const windows = process.platform === "win32";
    // npm talks on its standard output, which belongs to this program's answer.
    execFileSync(windows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
      cwd: made,
      shell: windows,
      stdio: ["ignore", 2, 2],
    });
    fs.renameSync(made, installed);
  } catch (problem) {
    // Another process may have been first; then its installation is as good.
    if (!fs.existsSync(path.join(installed, "node_modules"))) {
      throw new Error(`could not install the packages of tools/browser: ${problem.message}`);
    }
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

function load() {
  const installed = folder();
  if (!fs.existsSync(path.join(installed, "node_modules"))) {
    install(installed);
  }
  const required = createRequire(path.join(installed, "package.json"));
  return {
    chromium: required("playwright-core").chromium,
    axe: required("axe-core"),
  };
}

module.exports = load();

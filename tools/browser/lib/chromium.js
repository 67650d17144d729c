"use strict";
// Starts the Chromium that is installed: its own build, not one that a package would download.

const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("./packages");

const INSTALL =
  "install it (Debian: apt-get install chromium fonts-dejavu-core) or name another one with the variable CHROMIUM";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A second fence behind the guard: no name of another machine can be looked up.
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

function executable() {
  const wanted = process.env.CHROMIUM || "chromium";
  if (wanted.includes("/") || wanted.includes(path.sep)) {
    if (fs.existsSync(wanted)) {
      return wanted;
    }
    throw new Error(`there is no Chromium at ${wanted}: ${INSTALL}`);
  }
  for (const folder of (process.env.PATH || "").split(path.delimiter)) {
    const candidate = path.join(folder, wanted);
    if (folder && fs.existsSync(candidate)) {
      return candidate;
    }
  }
  throw new Error(`Chromium was not found under the name ${wanted}: ${INSTALL}`);
}

async function start() {
  return chromium.launch({ executablePath: executable(), args: FLAGS });
}

module.exports = { start };

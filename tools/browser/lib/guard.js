"use strict";
// Lets a page have its own file and nothing else, and keeps what it said and asked for.

/** Watches a page before it is opened. Addresses inside the page (data:, blob:) never leave it. */
async function watch(page, address) {
  const seen = { console: [], errors: [], requests: [] };
  page.on("console", (message) => {
    seen.console.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (problem) => seen.errors.push(String(problem)));
  await page.routeWebSocket(/.*/, (socket) => {
    seen.requests.push(socket.url());
    socket.close();
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.split("#")[0] === address) {
      return route.continue();
    }
    seen.requests.push(url);
    return route.abort();
  });
  return seen;
}

module.exports = { watch };

"use strict";
// Pages may answer a moment later: filters wait for the end of typing, links scroll.

const PATIENCE_MILLIS = 1000;
const STEP_MILLIS = 20;

/** Reads until the answer is as wanted or patience ends, and gives the last answer. */
async function eventually(read, wanted) {
  const end = Date.now() + PATIENCE_MILLIS;
  for (;;) {
    const answer = await read();
    if (wanted(answer) || Date.now() > end) {
      return answer;
    }
    await new Promise((done) => setTimeout(done, STEP_MILLIS));
  }
}

module.exports = { eventually };

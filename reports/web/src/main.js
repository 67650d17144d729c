import { bars } from "./bars.js";
import { differences } from "./differences.js";
import { findings } from "./findings.js";
import { count } from "./format.js";
import { intervals } from "./intervals.js";
import { latency } from "./latency.js";
import { map } from "./map.js";
import { navigation } from "./navigation.js";
import { timeline } from "./timeline.js";

const data = JSON.parse(document.getElementById("data").textContent);

const CHARTS = {
  map: (figure, part) => map(figure, data.layouts, part),
  latency: (figure) => latency(figure, data),
  intervals: (figure) => intervals(figure, data),
  differences: (figure) => differences(figure, data),
  timeline: (figure) => timeline(figure, data),
  faults: (figure) =>
    bars(
      figure,
      data.faults,
      [
        { key: "lost", text: "lost", colour: "var(--c2)" },
        { key: "open", text: "still open", colour: "var(--c5)" },
        { key: "recovered", text: "recovered", colour: "var(--c3)" },
        { key: "delayed", text: "delayed", colour: "var(--c1)" },
      ],
      count,
    ),
  residency: (figure) =>
    bars(
      figure,
      data.flows,
      [
        { key: "home", text: "made in the same geography", colour: "var(--c1)" },
        { key: "abroad", text: "came across a border", colour: "var(--c2)" },
      ],
      short,
    ),
  cost: (figure) =>
    bars(
      figure,
      data.cost,
      [
        { key: "storage", text: "storage", colour: "var(--c1)" },
        { key: "egress", text: "traffic", colour: "var(--c2)" },
        { key: "operations", text: "operations", colour: "var(--c3)" },
      ],
      short,
    ),
};

function short(figure) {
  return `${Number(figure.toPrecision(3))}`;
}

findings();
navigation();

function drawAll() {
  if (document.documentElement.dataset.ready !== "true") {
    for (const figure of document.querySelectorAll("figure.chart")) {
      CHARTS[figure.dataset.chart](figure, Number(figure.dataset.part));
    }
    // The charts have moved what the page's address names.
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    document.documentElement.dataset.ready = "true";
  }
}

// The answers and tables are painted first; a page that nobody sees yet, or that is printed, need not wait for that.
addEventListener("beforeprint", drawAll);
if (document.hidden) drawAll();
else requestAnimationFrame(() => setTimeout(drawAll));

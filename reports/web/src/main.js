import { bars } from "./bars.js";
import { findings } from "./findings.js";
import { count } from "./format.js";
import { latency } from "./latency.js";
import { map } from "./map.js";
import { navigation } from "./navigation.js";
import { timeline } from "./timeline.js";

const data = JSON.parse(document.getElementById("data").textContent);

const CHARTS = {
  map: (figure, part) => map(figure, data.layouts[part], part),
  latency: (figure) => latency(figure, data),
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
      data.flows.map(({ holder, region, home, abroad }) => ({ name: `${holder}, ${region}`, home, abroad })),
      [
        { key: "home", text: "made in the same geography", colour: "var(--c1)" },
        { key: "abroad", text: "came across a border", colour: "var(--c2)" },
      ],
      (hours) => `${Number(hours.toPrecision(3))}`,
    ),
};

findings();
navigation();
for (const figure of document.querySelectorAll("figure.chart")) {
  CHARTS[figure.dataset.chart](figure, Number(figure.dataset.part));
}
document.documentElement.dataset.ready = "true";

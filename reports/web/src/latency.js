import { axisX, plot, rectY, ruleX, ruleY, text, tip, pointer } from "@observablehq/plot";
import { chart, style } from "./chart.js";
import { choice, distinct, legend } from "./elements.js";
import { count, duration, path, tick, ticks } from "./format.js";

const MOST_ROWS = 12;
const ROW_HEIGHT = 54;
const ALL = "all paths";
const QUANTILES = [
  { strokeWidth: 1.5, strokeDasharray: "2 3" },
  { strokeWidth: 2.5 },
  { strokeWidth: 1.5, strokeDasharray: "6 3" },
];

/** How the samples of one metric are spread, a row for each path (of each layout when there are several). */
export function latency(figure, { layouts, octave }) {
  const rows = layouts
    .flatMap((layout) => layout.latency.map((row) => ({ ...row, name: layout.name ? `${layout.name}: ${path(row)}` : path(row) })))
    .filter(({ bins }) => bins.length > 1);
  const metrics = distinct(rows.map(({ metric }) => metric));
  let metric = metrics.includes("recording.export") ? "recording.export" : metrics[0];
  let only = ALL;
  const again = chart(figure, (width) => drawing(width));
  const controls = figure.querySelector(".controls");
  offer();

  function offer() {
    const paths = distinct(rows.filter((row) => row.metric === metric).map(({ name }) => name));
    controls.replaceChildren(
      choice("latency-metric", "Metric", metrics, metric, (chosen) => {
        metric = chosen;
        only = ALL;
        offer();
        again();
        document.getElementById("latency-metric").focus();
      }),
      choice("latency-path", "Path", [ALL, ...paths], only, (chosen) => {
        only = chosen;
        again();
      }),
    );
  }

  function drawing(width) {
    const ofMetric = rows
      .filter((row) => row.metric === metric && (only === ALL || row.name === only))
      .sort((one, other) => other.p[1] - one.p[1]);
    const shown = ofMetric.slice(0, MOST_ROWS);
    const bars = shown.flatMap((row) => histogram(row, octave));
    const from = Math.max(0.001, Math.min(...bars.map(({ x1 }) => x1)));
    const to = Math.max(...bars.map(({ x2 }) => x2));
    // A label at the very edge would be cut.
    const edge = 22 / width;
    const marks = ticks(from * (to / from) ** edge, to / (to / from) ** edge, Math.floor(width / 74));
    const narrow = width < 560;
    const order = shown.map(({ name }) => name);
    const picture = plot({
      width,
      height: shown.length * ROW_HEIGHT + 34,
      marginLeft: 2,
      marginRight: 12,
      marginTop: 2,
      marginBottom: 32,
      style,
      x: { type: "log", domain: [from, to], label: null },
      y: { axis: null, domain: [0, 1.25] },
      fy: { domain: order, axis: null, padding: 0.12 },
      marks: [
        axisX(marks, { ticks: 1000, tickFormat: tick, tickSize: 0, label: null }),
        ruleX(marks, { stroke: "var(--line)" }),
        ruleY([0], { stroke: "var(--line)" }),
        rectY(bars, { x1: "x1", x2: "x2", y: "height", fy: "name", fill: "var(--c1)", fillOpacity: 0.75, inset: 0 }),
        QUANTILES.map((look, which) =>
          ruleX(shown, {
            x: (row) => Math.max(from, Math.min(to, row.p[which])),
            fy: "name",
            stroke: "var(--ink)",
            insetTop: 16,
            ...look,
          }),
        ),
        text(shown, {
          fy: "name",
          text: (row) => (narrow ? row.name : `${row.name}   ${count(row.count)} samples`),
          frameAnchor: "top-left",
          dx: 4,
          dy: 3,
          fontWeight: 600,
          fill: "var(--ink)",
          stroke: "var(--card)",
          strokeWidth: 4,
        }),
        text(shown, {
          fy: "name",
          text: (row) => (narrow ? `P95 ${duration(row.p[1])}` : `P50 ${duration(row.p[0])}   P95 ${duration(row.p[1])}   P99 ${duration(row.p[2])}`),
          frameAnchor: narrow ? "left" : "top-right",
          dx: narrow ? 4 : -2,
          dy: 3,
          fill: "var(--ink)",
          stroke: "var(--card)",
          strokeWidth: 4,
        }),
        tip(bars, pointer({ x: (bar) => Math.sqrt(bar.x1 * bar.x2), y: "height", fy: "name", maxRadius: 60, fill: "var(--card)", stroke: "var(--line)",
          title: (bar) => `${duration(bar.x1)} to ${duration(bar.x2)}\n${count(bar.samples)} samples` })),
      ],
    });
    const key = legend([
      { colour: "var(--c1)", text: "samples" },
      { colour: "var(--ink)", shape: "dotted", text: "P50" },
      { colour: "var(--ink)", shape: "line w1", text: "P95" },
      { colour: "var(--ink)", shape: "dashed", text: "P99" },
    ]);
    const left = ofMetric.length - shown.length;
    return left > 0 ? [picture, key, `The ${left} faster paths can be chosen above.`] : [picture, key];
  }
}

/**
 * The bars of a distribution. The area of a bar, not its height, stands for its samples, since buckets are not equally wide on
 * a logarithmic axis; the highest bar is 1.
 */
export function histogram(row, octave) {
  const [first, ...counts] = row.bins;
  const bound = (bin) => ((1 + (bin % octave) / octave) * 2 ** Math.floor(bin / octave)) / 1000;
  const bars = counts
    .map((samples, index) => ({ name: row.name, x1: bound(first + index), x2: bound(first + index + 1), samples }))
    .filter(({ samples }) => samples > 0);
  const density = ({ samples, x1, x2 }) => samples / Math.log(x2 / x1);
  const highest = Math.max(...bars.map(density));
  return bars.map((bar) => ({ ...bar, height: density(bar) / highest }));
}

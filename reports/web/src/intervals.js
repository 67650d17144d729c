import { axisX, dot, plot, ruleX, ruleY, text, tip, pointer } from "@observablehq/plot";
import { chart, style } from "./chart.js";
import { choice, distinct, legend } from "./elements.js";
import { duration, path, tick, ticks } from "./format.js";

const ROW_HEIGHT = 44;
const MOST_ROWS = 32;
const PERCENTILES = [
  { name: "P50", colour: "var(--c1)", symbol: "circle", below: 2 },
  { name: "P95", colour: "var(--c2)", symbol: "diamond", below: 9 },
  { name: "P99", colour: "var(--c3)", symbol: "triangle", below: 16 },
];

/** Mean percentiles of every layout's paths with the intervals of the means, one metric at a time. */
export function intervals(figure, { layouts }) {
  const rows = layouts.flatMap((layout) => layout.latency.map((row) => ({ ...row, name: `${layout.name}: ${path(row)}` })));
  const metrics = distinct(rows.map(({ metric, kind }) => `${metric} (${kind})`));
  let metric = metrics.find((name) => name.startsWith("recording.export")) ?? metrics[0];
  const again = chart(figure, (width) => drawing(width));
  figure.querySelector(".controls").append(
    choice("intervals-metric", "Metric", metrics, metric, (chosen) => {
      metric = chosen;
      again();
    }),
  );

  function drawing(width) {
    const ofMetric = rows.filter((row) => `${row.metric} (${row.kind})` === metric && row.p[1] !== null);
    const shown = ofMetric.slice(0, MOST_ROWS);
    const points = shown.flatMap((row, index) =>
      PERCENTILES.map((percentile, which) => ({ ...percentile, row: index, of: row.name, mean: row.p[which], half: row.half[which] ?? 0 })),
    ).filter(({ mean }) => mean !== null && mean > 0);
    const lowest = (point) => Math.max(point.mean / 100, point.mean - point.half);
    const from = Math.min(...points.map(lowest)) / 1.15;
    const to = Math.max(...points.map(({ mean, half }) => mean + half)) * 1.15;
    const marks = ticks(from, to, Math.floor(width / 74));
    const picture = plot({
      width,
      height: shown.length * ROW_HEIGHT + 34,
      marginLeft: 12,
      marginRight: 24,
      marginTop: 2,
      marginBottom: 32,
      style,
      x: { type: "log", domain: [from, to], label: null },
      y: { type: "band", domain: shown.map((_, index) => index), axis: null, padding: 0 },
      marks: [
        axisX(marks, { ticks: 1000, tickFormat: tick, tickSize: 0, label: null }),
        ruleX(marks, { stroke: "var(--line)" }),
        // Below each other, since intervals of neighbouring percentiles overlap.
        PERCENTILES.map(({ name, colour, symbol, below }) => {
          const own = points.filter((point) => point.name === name);
          return [
            ruleY(own, { x1: lowest, x2: ({ mean, half }) => mean + half, y: "row", stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.6, dy: below }),
            dot(own, { x: "mean", y: "row", fill: colour, symbol, r: 4, dy: below }),
          ];
        }),
        text(shown, { y: (_, index) => index, text: "name", frameAnchor: "left", dy: -12, fill: "var(--ink)", fontWeight: 600, stroke: "var(--card)", strokeWidth: 4 }),
        tip(points, pointer({ x: "mean", y: "row", maxRadius: 40, fill: "var(--card)", stroke: "var(--line)",
          title: ({ of, name, mean, half }) => `${of}\n${name} ${duration(mean)}${half > 0 ? ` ± ${duration(half)}` : ""}` })),
      ],
    });
    const key = legend(PERCENTILES.map(({ name, colour, symbol }) => ({ text: name, colour, shape: symbol })));
    const left = ofMetric.length - shown.length;
    return left > 0 ? [picture, key, `${left} more paths are in the tables below.`] : [picture, key];
  }
}

import { axisX, dot, plot, ruleX, ruleY, text, tip, pointer } from "@observablehq/plot";
import { chart, style } from "./chart.js";
import { choice, distinct, legend } from "./elements.js";

const ROW_HEIGHT = 34;
const MOST_ROWS = 40;
const TICKS = [-10_000, -1000, -300, -100, -30, -10, 0, 10, 30, 100, 300, 1000, 10_000, 100_000];

/** Differences of one layout to the winner around 0, as shares of the winner's figures. */
export function differences(figure, data) {
  const layouts = distinct(data.differences.map(({ layout }) => layout));
  let layout = layouts[0];
  const again = chart(figure, (width) => drawing(width));
  if (layouts.length > 1) {
    figure.querySelector(".controls").append(
      choice("differences-layout", "Layout", layouts, layout, (chosen) => {
        layout = chosen;
        again();
      }),
    );
  }

  function drawing(width) {
    const rows = data.differences
      .filter((row) => row.layout === layout)
      .slice(0, MOST_ROWS)
      .map((row, index) => ({ ...row, index, half: row.half ?? 0 }));
    if (rows.length === 0) return ["No figure of the winner is above 0; the differences are in the table."];
    const far = Math.max(10, ...rows.map(({ percent, half }) => Math.abs(percent) + half)) * 1.2;
    const least = Math.min(0, ...rows.map(({ percent, half }) => percent - half));
    const domain = [least < 0 ? Math.max(-far, least * 1.2 - 5) : -5, far];
    const picture = plot({
      width,
      height: rows.length * ROW_HEIGHT + 34,
      marginLeft: 24,
      marginRight: 30,
      marginTop: 2,
      marginBottom: 32,
      style,
      x: { type: "symlog", constant: 10, domain, label: null },
      y: { type: "band", domain: rows.map(({ index }) => index), axis: null, padding: 0 },
      marks: [
        axisX(TICKS.filter((value) => value >= domain[0] && value <= domain[1]), { tickSize: 0, label: null, tickFormat: percent }),
        ruleX(TICKS.filter((value) => value >= domain[0] && value <= domain[1]), { stroke: "var(--line)" }),
        ruleX([0], { stroke: "var(--soft)", strokeWidth: 1.5 }),
        ruleY(rows, { x1: (row) => row.percent - row.half, x2: (row) => row.percent + row.half, y: "index", stroke: "var(--c1)", strokeWidth: 2.5, strokeOpacity: 0.6, dy: 8 }),
        dot(rows, { x: "percent", y: "index", fill: ({ noise }) => (noise ? "var(--card)" : "var(--c1)"), stroke: "var(--c1)", strokeWidth: 2, r: 4.5, dy: 8 }),
        text(rows, { y: "index", text: "figure", frameAnchor: "left", dx: -20, dy: -7, fill: "var(--ink)", fontWeight: 600, stroke: "var(--card)", strokeWidth: 4 }),
        tip(rows, pointer({ x: "percent", y: "index", maxRadius: 40, fill: "var(--card)", stroke: "var(--line)",
          title: (row) => `${row.figure}\n${percent(row.percent)} ± ${row.half.toFixed(1)} %` })),
      ],
    });
    return [picture, legend([
      { text: "differs from 0", colour: "var(--c1)", shape: "circle" },
      { text: "may be noise", colour: "var(--c1)", shape: "ring" },
    ])];
  }
}

function percent(value) {
  return `${value > 0 ? "+" : ""}${Number(value.toPrecision(3)).toLocaleString("en-US")} %`;
}

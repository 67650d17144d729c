import { axisX, barX, plot, ruleX, stackX, text } from "@observablehq/plot";
import { chart, style } from "./chart.js";
import { legend } from "./elements.js";

/**
 * Stacked bars, a row for each name above its bar.
 *
 * @param rows `name` and one figure for each of the series
 * @param series `key`, `text` and `colour` of each part of a bar
 */
export function bars(figure, rows, series, format) {
  const used = series.filter(({ key }) => rows.some((row) => row[key] > 0));
  const parts = rows.flatMap((row, index) => used.map(({ key, colour }) => ({ row: index, value: row[key], colour })));
  chart(figure, (width) => {
    const most = Math.max(...rows.map((row) => used.reduce((sum, { key }) => sum + row[key], 0)));
    const picture = plot({
      width,
      height: rows.length * 42 + 32,
      marginLeft: 2,
      marginRight: 24,
      marginTop: 2,
      marginBottom: 28,
      style,
      x: { label: null, domain: [0, most > 0 ? most : 1] },
      y: { domain: rows.map((_, index) => index), axis: null, padding: 0 },
      marks: [
        axisX({ ticks: Math.max(2, Math.floor(width / 120)), tickSize: 0, tickFormat: format }),
        ruleX([0], { stroke: "var(--line)" }),
        barX(parts, stackX({ x: "value", y: "row", fill: "colour", insetTop: 22, insetBottom: 4, insetRight: 1 })),
        text(rows, { y: (_, index) => index, text: "name", frameAnchor: "left", dy: -9, dx: 2, fill: "var(--ink)", fontWeight: 600 }),
      ],
    });
    return [picture, legend(used.map(({ text: words, colour }) => ({ text: words, colour })))];
  });
}

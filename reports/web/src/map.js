import { dot, geo, plot, text, tip, arrow, pointer } from "@observablehq/plot";
import { geoEqualEarth, geoInterpolate } from "d3-geo";
import { feature } from "topojson-client";
import topology from "land";
import { chart, style } from "./chart.js";
import { button, choice, distinct, legend } from "./elements.js";
import { duration, path, tick } from "./format.js";
import { placed } from "./labels.js";
import { classes } from "./classes.js";

const land = feature(topology, topology.objects.land);
const COLOURS = ["var(--seq-1)", "var(--seq-2)", "var(--seq-3)", "var(--seq-4)", "var(--seq-5)"];

/** The estate's regions, the latency between them, and data that crossed a border to rest. */
export function map(figure, layouts, part) {
  const layout = layouts[part];
  // Maps side by side show the same part of the world in the same colours.
  const everywhere = layouts.flatMap((one) => one.sites);
  const sites = new Map(layout.sites.map((site) => [site.region, site]));
  const between = layout.latency.filter(({ from, to, p }) => from !== to && p[1] !== null && sites.has(from) && sites.has(to));
  const metrics = distinct(between.map(({ metric }) => metric));
  let metric = metrics.includes("storage.write") ? "storage.write" : metrics[0];
  let whole = spread(everywhere) > 100;
  const again = chart(figure, (width) => drawing(width));
  const controls = figure.querySelector(".controls");
  if (metrics.length > 1) {
    controls.append(
      choice(`map-metric-${part}`, "Metric", metrics, metric, (chosen) => {
        metric = chosen;
        again();
      }),
    );
  }
  const views = [
    button("Show the whole world", "World", () => look(true)),
    button("Show the regions of the run alone", "Regions", () => look(false)),
  ];
  controls.append(...views);
  tell();

  function look(wholeWorld) {
    whole = wholeWorld;
    tell();
    again();
  }

  function tell() {
    views.forEach((view, index) => view.setAttribute("aria-pressed", String(whole === (index === 0))));
  }

  function drawing(width) {
    const height = Math.round(Math.max(230, width * (whole ? 0.49 : 0.52)));
    const projection = projected(everywhere, whole, width, height);
    const slower = slowest(between.filter((row) => row.metric === metric));
    const classed = classes(layouts.flatMap((one) => slowest(crossing(one, metric))).map(({ p }) => p[1]));
    const arcs = slower.map((row) => {
      const ends = [row.from, row.to].map((region) => [sites.get(region).longitude, sites.get(region).latitude]);
      const [longitude, latitude] = geoInterpolate(...ends)(0.5);
      const of = classed.of(row.p[1]);
      return { type: "LineString", coordinates: ends, row, of, longitude, latitude };
    });
    const crossings = layout.crossings.filter(({ from, to }) => from !== to && sites.has(from) && sites.has(to));
    const end = (region, side) => sites.get(region)[side];
    const names = placed(layout.sites.map((site) => ({ ...site, at: projection([site.longitude, site.latitude]) })), width);
    const picture = plot({
      width,
      height,
      margin: 0,
      style: { ...style, overflow: "hidden" },
      projection: () => projection,
      marks: [
        geo({ type: "Sphere" }, { fill: "var(--sea)" }),
        geo(land, { fill: "var(--land)", stroke: "var(--coast)", strokeWidth: 0.6 }),
        geo(arcs, { stroke: "var(--card)", strokeWidth: ({ of }) => 4 + of, strokeLinecap: "round", strokeOpacity: 0.7 }),
        geo(arcs, { stroke: ({ of }) => COLOURS[of], strokeWidth: ({ of }) => 1.75 + of * 0.75, strokeLinecap: "round" }),
        crossings.map((crossing) => arrow([crossing], {
          x1: ({ from }) => end(from, "longitude"),
          y1: ({ from }) => end(from, "latitude"),
          x2: ({ to }) => end(to, "longitude"),
          y2: ({ to }) => end(to, "latitude"),
          bend: bend(sites.get(crossing.from), sites.get(crossing.to)),
          stroke: "var(--error)",
          strokeWidth: 1.75,
          strokeDasharray: "5 4",
          inset: 7,
          headLength: 10,
        })),
        dot(layout.sites, {
          x: "longitude",
          y: "latitude",
          r: 5,
          symbol: ({ resources }) => (resources > 0 ? "circle" : "square"),
          fill: ({ resources }) => (resources > 0 ? "var(--ink)" : "var(--card)"),
          stroke: ({ resources }) => (resources > 0 ? "var(--card)" : "var(--ink)"),
          strokeWidth: 1.5,
        }),
        names.map((name) =>
          text([name], {
            x: "longitude",
            y: "latitude",
            text: "name",
            dx: name.dx,
            dy: name.dy,
            textAnchor: name.anchor,
            fontSize: 12,
            fontWeight: 600,
            fill: "var(--ink)",
            stroke: "var(--sea)",
            strokeWidth: 4,
          }),
        ),
        tip(arcs, pointer({ x: "longitude", y: "latitude", maxRadius: 60, title: ({ row }) => words(row), fill: "var(--card)", stroke: "var(--line)" })),
      ],
    });
    return [picture, key(classed, slower.length, crossings.length, layout.sites)];
  }
}

/** Arrows keep clear of the arcs, which great circles bend towards the poles, and of arrows the other way. */
function bend(from, to) {
  const towardsEquator = (from.longitude < to.longitude) === (from.latitude + to.latitude > 0) ? -1 : 1;
  return towardsEquator * (from.longitude < to.longitude ? 18 : 30);
}

/** The paths of a metric that lead from one region to another. */
function crossing({ latency }, metric) {
  return latency.filter((row) => row.metric === metric && row.from !== row.to && row.p[1] !== null);
}

function words(row) {
  return `${row.metric}\n${path(row)}\nP50 ${duration(row.p[0])}\nP95 ${duration(row.p[1])}\nP99 ${duration(row.p[2])}`;
}

function key(classed, arcs, crossings, sites) {
  const entries = arcs === 0 ? [] : classed.ranges.map(({ from, to }, of) => ({
    colour: COLOURS[of],
    shape: `line w${of}`,
    text: from === null ? (to === null ? "P95" : `P95 below ${tick(to)}`) : to === null ? `${tick(from)} and more` : `below ${tick(to)}`,
  }));
  if (crossings > 0) entries.push({ colour: "var(--error)", shape: "dashed", text: "data at rest across a border" });
  if (sites.some(({ resources }) => resources > 0)) entries.push({ colour: "var(--ink)", shape: "circle", text: "resources" });
  if (sites.some(({ resources }) => resources === 0)) entries.push({ colour: "var(--ink)", shape: "hollow", text: "callers" });
  return legend(entries);
}

/** Of the two directions of a pair the slower one. */
function slowest(rows) {
  const pairs = new Map();
  for (const row of rows) {
    const pair = [row.from, row.to].sort().join(" ");
    if (!pairs.has(pair) || pairs.get(pair).p[1] < row.p[1]) pairs.set(pair, row);
  }
  return [...pairs.values()].sort((one, other) => one.p[1] - other.p[1]);
}

function spread(sites) {
  const longitudes = sites.map(({ longitude }) => longitude);
  return Math.max(...longitudes) - Math.min(...longitudes);
}

/** Equal areas; centred on the regions when these alone are asked for, with some land around them to know them by. */
function projected(sites, whole, width, height) {
  if (whole) return geoEqualEarth().fitExtent([[2, 2], [width - 2, height - 2]], { type: "Sphere" });
  const [west, east] = bounds(sites.map(({ longitude }) => longitude), 36);
  const [south, north] = bounds(sites.map(({ latitude }) => latitude), 20);
  const corners = [[west, south], [west, north], [east, south], [east, north]];
  return geoEqualEarth()
    .rotate([-(west + east) / 2, 0])
    .fitExtent([[width * 0.1, height * 0.1], [width * 0.9, height * 0.9]], { type: "MultiPoint", coordinates: corners })
    .clipExtent([[0, 0], [width, height]]);
}

function bounds(values, least) {
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const half = Math.max(least, Math.max(...values) - Math.min(...values)) / 2;
  return [middle - half, middle + half];
}

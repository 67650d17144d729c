import { axisX, axisY, dot, plot, rect, ruleY, text, tip, pointer } from "@observablehq/plot";
import { brush } from "./brush.js";
import { chart, style } from "./chart.js";
import { button, choice, distinct, element, legend } from "./elements.js";
import { count } from "./format.js";

const ALL = "all work";
const OUTCOMES = [
  { outcome: "succeeded", colour: "var(--c1)" },
  { outcome: "failed", colour: "var(--c2)" },
  { outcome: "rejected", colour: "var(--c3)" },
];
const SEVERITIES = [
  { severity: "error", colour: "var(--error)", symbol: "diamond" },
  { severity: "warning", colour: "var(--warning)", symbol: "triangle" },
  { severity: "note", colour: "var(--note)", symbol: "circle" },
];
const MARGIN = { marginLeft: 46, marginRight: 26 };

/** Faults, findings and ended work over virtual time, with a window that can be narrowed. */
export function timeline(figure, data) {
  const kinds = distinct(data.activity.map(({ kind }) => kind));
  const marked = data.findings.map(([at, severity, rule]) => ({ at, rule: data.rules[rule], ...SEVERITIES[severity] }));
  const last = Math.max(
    data.duration,
    ...data.activity.map(({ counts }) => counts.length * data.bin),
    ...data.faults.map(({ ended }) => ended),
    ...marked.map(({ at }) => at),
  );
  const busy = Math.min(last, data.duration * 1.25);
  const full = [0, last];
  let view = [0, busy > 0 ? busy : last];
  let kind = ALL;
  const bars = () => stacked(data, kind);
  const again = chart(figure, (width) => drawing(width));
  const minutes = (id, label, end) =>
    element("label", { for: id }, label, element("input", {
      id, type: "number", min: "0", step: "any", inputmode: "decimal",
      onchange: (event) => look(end === 0 ? [event.target.value * 6e7, view[1]] : [view[0], event.target.value * 6e7]),
    }));
  figure.querySelector(".controls").append(
    ...(kinds.length > 1
      ? [choice("timeline-kind", "Work", [ALL, ...kinds], kind, (chosen) => {
          kind = chosen;
          again();
        })]
      : []),
    minutes("timeline-from", "From minute", 0),
    minutes("timeline-to", "To minute", 1),
    button("Zoom in", "+", () => zoom(0.5)),
    button("Zoom out", "−", () => zoom(2)),
    button("Earlier", "←", () => pan(-0.25)),
    button("Later", "→", () => pan(0.25)),
    button("Show the whole run", "Whole run", () => look(full)),
  );
  tell();

  function zoom(factor) {
    const middle = (view[0] + view[1]) / 2;
    const half = ((view[1] - view[0]) / 2) * factor;
    look([middle - half, middle + half]);
  }

  function pan(share) {
    const step = (view[1] - view[0]) * share;
    const kept = Math.max(full[0] - view[0], Math.min(full[1] - view[1], step));
    look([view[0] + kept, view[1] + kept]);
  }

  function look([from, to]) {
    const least = Math.min(full[1], Math.max(1, data.bin));
    const start = Math.max(full[0], Math.min(from, full[1] - least));
    view = [start, Math.min(full[1], Math.max(to, start + least))];
    tell();
    again();
  }

  function tell() {
    document.getElementById("timeline-from").value = Number((view[0] / 6e7).toFixed(2));
    document.getElementById("timeline-to").value = Number((view[1] / 6e7).toFixed(2));
  }

  function drawing(width) {
    const time = (micros) => new Date(data.start + micros / 1000);
    const x = { type: "utc", domain: view.map(time), label: null, clamp: false };
    const faults = lanes(data.faults.filter(({ began, ended }) => began < view[1] && ended > view[0]).map((fault) => labelled(fault, width)));
    const findings = marked.filter(({ at }) => at >= view[0] && at <= view[1]);
    const shown = bars().filter(({ from, to }) => from < view[1] && to > view[0]);
    const laneCount = faults.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    const pictures = [];
    if (laneCount > 0 || findings.length > 0) {
      pictures.push(above(width, x, time, faults, laneCount, findings));
    }
    pictures.push(
      plot({
        width,
        height: 240,
        ...MARGIN,
        marginTop: 8,
        style,
        clip: true,
        x,
        y: { label: null, domain: [0, Math.max(1, ...shown.map(({ y2 }) => y2))], nice: true },
        marks: [
          axisX({ ticks: Math.max(2, Math.floor(width / 85)), tickSize: 0, tickFormat: clock(view) }),
          axisY({ ticks: 4, tickSize: 0, tickFormat: count }),
          ruleY([0], { stroke: "var(--line)" }),
          faults.map((fault) => rect([fault], { x1: time(Math.max(view[0], fault.began)), x2: time(Math.min(view[1], fault.ended)), fill: "var(--c4)", fillOpacity: 0.16 })),
          rect(shown, { x1: (bar) => time(Math.max(view[0], bar.from)), x2: (bar) => time(Math.min(view[1], bar.to)), y1: "y1", y2: "y2", fill: "colour" }),
          tip(shown, pointer({ x: (bar) => time((bar.from + bar.to) / 2), y: "y2", maxRadius: 40, fill: "var(--card)", stroke: "var(--line)",
            title: (bar) => `${time(bar.from).toISOString().slice(0, 19).replace("T", " ")} UTC\n${count(bar.samples)} ${bar.outcome}` })),
        ],
      }),
    );
    const frame = element("div", { class: "brushed" }, ...pictures);
    brush(frame, MARGIN.marginLeft, MARGIN.marginRight, width, (from, to) => {
      const micros = (share) => view[0] + (view[1] - view[0]) * share;
      look([micros(from), micros(to)]);
    });
    return [frame, key(data, marked)];
  }

  function above(width, x, time, faults, laneCount, findings) {
    const height = laneCount * 24 + (findings.length > 0 ? 26 : 0) + 4;
    return plot({
      width,
      height,
      ...MARGIN,
      marginTop: 2,
      marginBottom: 2,
      style,
      x: { ...x, axis: null },
      y: { axis: null, domain: [height, 0] },
      marks: [
        rect(faults, { x1: (fault) => time(Math.max(view[0], fault.began)), x2: (fault) => time(Math.min(view[1], fault.ended)), y1: ({ lane }) => lane * 24 + 2, y2: ({ lane }) => lane * 24 + 20, fill: "var(--c4)", fillOpacity: 0.35, stroke: "var(--c4)", rx: 3 }),
        text(faults, { x: ({ label }) => time(label), y: ({ lane }) => lane * 24 + 11, text: "name", textAnchor: "start", dx: 5, fill: "var(--ink)", fontWeight: 600, stroke: "var(--card)", strokeWidth: 3 }),
        dot(findings, { x: ({ at }) => time(at), y: laneCount * 24 + 12, symbol: "symbol", fill: "colour", fillOpacity: 0.75, r: 4.5, title: ({ rule, severity }) => `${severity} ${rule}` }),
      ],
    });
  }

  /** A fault with the place of its name, which stays within the picture however late the fault is. */
  function labelled(fault, width) {
    const perPixel = (view[1] - view[0]) / (width - MARGIN.marginLeft - MARGIN.marginRight);
    const room = perPixel * (fault.name.length * 7.5 + 12);
    const label = Math.max(view[0], Math.min(fault.began, view[1] - room));
    return { ...fault, label, until: Math.max(fault.ended, label + room) };
  }
}

/** Times of day in UTC, with seconds when the window is short and with the day when it is long. */
function clock([from, to]) {
  const minutes = (to - from) / 6e7;
  const [start, end] = minutes < 8 ? [11, 19] : minutes > 1440 ? [5, 16] : [11, 16];
  return (date) => date.toISOString().slice(start, end).replace("T", " ");
}

/** Ended work as stacked bars. */
function stacked({ activity, bin }, kind) {
  const bars = [];
  const heights = [];
  for (const { outcome, colour } of OUTCOMES) {
    for (const series of activity) {
      if (series.outcome === outcome && (kind === ALL || series.kind === kind)) {
        series.counts.forEach((samples, index) => {
          heights[index] ??= new Map();
          heights[index].set(outcome, (heights[index].get(outcome) ?? 0) + samples);
        });
      }
    }
    heights.forEach((byOutcome, index) => {
      const samples = byOutcome.get(outcome) ?? 0;
      if (samples > 0) {
        const y1 = OUTCOMES.slice(0, OUTCOMES.findIndex((one) => one.outcome === outcome))
          .reduce((sum, below) => sum + (byOutcome.get(below.outcome) ?? 0), 0);
        bars.push({ from: index * bin, to: (index + 1) * bin, y1, y2: y1 + samples, samples, outcome, colour });
      }
    });
  }
  return bars;
}

/** Faults that overlap, or whose names do, go below each other. */
function lanes(faults) {
  const ends = [];
  return faults.map((fault) => {
    let lane = ends.findIndex((end) => end <= Math.min(fault.began, fault.label));
    if (lane < 0) lane = ends.length;
    ends[lane] = fault.until;
    return { ...fault, lane };
  });
}

function key({ activity, faults }, findings) {
  const outcomes = OUTCOMES.filter(({ outcome }) => activity.some((series) => series.outcome === outcome && series.counts.some((one) => one > 0)));
  const severities = SEVERITIES.filter(({ severity }) => findings.some((finding) => finding.severity === severity));
  return legend([
    ...outcomes.map(({ outcome, colour }) => ({ colour, text: `work ${outcome}` })),
    ...(faults.length > 0 ? [{ colour: "var(--c4)", shape: "band", text: "fault" }] : []),
    ...severities.map(({ severity, colour, symbol }) => ({ colour, shape: symbol, text: severity })),
  ]);
}

/** A duration for people, in the words of the tables. */
export function duration(millis) {
  if (millis < 1000) return `${millis.toFixed(1)} ms`;
  if (millis < 120_000) return `${(millis / 1000).toFixed(1)} s`;
  const seconds = Math.round(millis / 1000);
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor(seconds / 60) % 60} min`;
}

/** A duration on an axis, as short as can be. */
export function tick(millis) {
  if (millis < 1) return `${Number((millis * 1000).toPrecision(3))} µs`;
  if (millis < 1000) return `${Number(millis.toPrecision(3))} ms`;
  if (millis < 60_000) return `${Number((millis / 1000).toPrecision(3))} s`;
  if (millis < 3_600_000) return `${Number((millis / 60_000).toPrecision(2))} min`;
  return `${Number((millis / 3_600_000).toPrecision(2))} h`;
}

/** Values for the ticks of a logarithmic axis of durations: steps that people count in. */
export function ticks(from, to, most) {
  const steps = [0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000, 360_000_000];
  const finer = [0.01, 0.1, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000, 120_000,
    300_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 36_000_000];
  const within = (list) => list.filter((value) => value >= from && value <= to);
  const fine = within(finer);
  if (fine.length > 1 && fine.length <= most) return fine;
  const coarse = within(steps);
  return coarse.length > 1 && coarse.length <= most ? coarse : thinned(coarse.length > 1 ? coarse : fine, most);
}

function thinned(list, most) {
  const every = Math.ceil(list.length / most);
  return list.filter((_, index) => index % every === 0);
}

/** A path between two regions. */
export function path({ from, to }) {
  return from === to ? `within ${from}` : `${from} → ${to}`;
}

/** A count with thousands set apart. */
export function count(number) {
  return number.toLocaleString("en-US");
}

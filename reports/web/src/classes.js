const MOST_CUTS = 4;
const FEWEST_CUTS = 2;

/**
 * Cuts values into few classes at round numbers, so that a legend is short and a class means something.
 *
 * @returns `ranges` (from and to, null for open ends) and `of`, the class of a value, from 0 to at most 4
 */
export function classes(values) {
  const coarse = within(values, [1, 2, 5]);
  const fit = coarse.length >= FEWEST_CUTS ? coarse : within(values, [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9]);
  const every = Math.max(1, Math.ceil(fit.length / MOST_CUTS));
  const cuts = fit.filter((_, index) => index % every === 0);
  const ends = [null, ...cuts, null];
  return {
    ranges: ends.slice(1).map((to, index) => ({ from: ends[index], to })),
    of: (value) => cuts.filter((cut) => value >= cut).length,
  };
}

/** The round numbers that part the values. */
function within(values, steps) {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const round = [];
  for (let power = -3; power < 9; power++) {
    round.push(...steps.map((step) => Number((step * 10 ** power).toPrecision(2))));
  }
  return round.filter((value) => value > least && value <= greatest);
}

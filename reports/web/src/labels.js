/**
 * Puts a name beside each point: right, left, above or below, wherever it covers no other name and no point. A name without
 * a free place is left out; the table below the map has it.
 *
 * `at` is the point in pixels; the result has `dx`, `dy` and `anchor` for the text.
 */
export function placed(points, width) {
  const marks = points.map(({ at: [x, y] }) => [x - 6, y - 6, x + 6, y + 6]);
  const taken = [];
  const names = [];
  for (const point of points) {
    const long = point.name.length * 7 + 4;
    const sides = [
      { dx: 9, dy: 0, anchor: "start", left: 9 },
      { dx: -9, dy: 0, anchor: "end", left: -9 - long },
      { dx: 0, dy: -14, anchor: "middle", left: -long / 2 },
      { dx: 0, dy: 15, anchor: "middle", left: -long / 2 },
      { dx: 9, dy: -12, anchor: "start", left: 9 },
      { dx: 9, dy: 13, anchor: "start", left: 9 },
      { dx: -9, dy: 13, anchor: "end", left: -9 - long },
    ];
    const [x, y] = point.at;
    for (const side of sides) {
      const box = [x + side.left, y + side.dy - 7, x + side.left + long, y + side.dy + 7];
      const inside = box[0] >= 0 && box[2] <= width;
      if (inside && ![...taken, ...marks].some((other) => overlap(box, other) && other !== marks[points.indexOf(point)])) {
        taken.push(box);
        names.push({ ...point, ...side });
        break;
      }
    }
  }
  return names;
}

function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

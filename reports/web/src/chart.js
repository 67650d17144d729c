/**
 * Draws a figure's chart and draws it again when its width changes. `draw` gets the width in pixels and gives the nodes to
 * show. A chart that fails leaves its figure to the tables: the page says so, and the console says why.
 */
export function chart(figure, draw) {
  const place = figure.querySelector(".drawing");
  let drawn = 0;
  const again = () => {
    const width = Math.max(280, Math.floor(place.clientWidth));
    drawn = width;
    try {
      place.replaceChildren(...draw(width).flat());
      describe(place, figure.dataset.label);
      figure.dataset.drawn = "true";
    } catch (problem) {
      console.error(`${figure.id} could not be drawn`, problem);
      place.replaceChildren("This chart could not be drawn. Its figures are in the tables.");
    }
  };
  again();
  new ResizeObserver(() => {
    // Printing must not start a new drawing: what is there scales.
    if (!matchMedia("print").matches && Math.abs(place.clientWidth - drawn) > 8) again();
  }).observe(place);
  return again;
}

/** Screen readers meet one picture with a name; what it shows is in the tables. */
function describe(place, label) {
  for (const picture of place.querySelectorAll("svg")) {
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", label);
    for (const inner of picture.querySelectorAll("[aria-label], [aria-description]")) {
      inner.removeAttribute("aria-label");
      inner.removeAttribute("aria-description");
    }
  }
}

/** What all charts share. */
export const style = { fontSize: "12px", fontFamily: "inherit", overflow: "visible", background: "none", color: "var(--soft)" };

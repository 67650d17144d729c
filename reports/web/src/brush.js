import { element } from "./elements.js";

const LEAST_PIXELS = 6;

/** Lets a mouse or pen drag a window over a time axis; `done` is told both ends as shares of the axis. */
export function brush(frame, left, right, width, done) {
  const band = element("div", { class: "band", hidden: true, "aria-hidden": "true" });
  frame.append(band);
  let from = null;
  const share = (event) => {
    const box = frame.getBoundingClientRect();
    const pixels = ((event.clientX - box.left) / box.width) * width;
    return Math.max(0, Math.min(1, (pixels - left) / (width - left - right)));
  };
  const inPicture = (part) => `${((left + part * (width - left - right)) / width) * 100}%`;
  const begin = (event) => {
    // A finger scrolls the page; it has the buttons.
    if (event.button === 0 && event.pointerType !== "touch") {
      from = share(event);
      frame.setPointerCapture(event.pointerId);
      event.stopPropagation();
    }
  };
  // Before the chart sees it, which would pin its tip and keep the event.
  frame.addEventListener("pointerdown", begin, { capture: true });
  frame.addEventListener("pointermove", (event) => {
    if (from !== null) {
      const [start, end] = [from, share(event)].sort((one, other) => one - other);
      band.hidden = false;
      band.style.left = inPicture(start);
      band.style.right = `calc(100% - ${inPicture(end)})`;
    }
  });
  frame.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const [start, end] = [from, share(event)].sort((one, other) => one - other);
    from = null;
    band.hidden = true;
    if ((end - start) * width >= LEAST_PIXELS) done(start, end);
  });
  frame.addEventListener("pointercancel", () => {
    from = null;
    band.hidden = true;
  });
}

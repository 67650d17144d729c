"use strict";
// Which controls the Tab key reaches, in which order, and whether each shows that it has the focus.

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";
const SPARE_PRESSES = 50;

async function keyboard(page) {
  const count = await page.evaluate((selector) => {
    const controls = [...document.querySelectorAll(selector)].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.disabled &&
        control.tabIndex >= 0 &&
        control.type !== "hidden",
    );
    window.focusOrder = new Set();
    window.focusUnmarked = new Set();
    window.focusControls = controls;
    document.addEventListener("focusin", ({ target }) => {
      window.focusOrder.add(target);
      const style = getComputedStyle(target);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      if (!outlined && style.boxShadow === "none") {
        window.focusUnmarked.add(target);
      }
    });
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    return controls.length;
  }, CONTROLS);
  for (let pressed = 0; pressed < count + SPARE_PRESSES; pressed++) {
    await page.keyboard.press("Tab");
  }
  return page.evaluate(() => {
    const name = (element) =>
      element.id
        ? `#${element.id}`
        : `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") || element.textContent).trim().slice(0, 60)}`;
    const reached = window.focusOrder;
    // Of a group of radio buttons the Tab key reaches one; arrows reach the others.
    const grouped = (control) =>
      control.type === "radio" && [...reached].some((other) => other.type === "radio" && other.name === control.name);
    return {
      controls: window.focusControls.length,
      order: [...reached].slice(0, 60).map(name),
      unreached: window.focusControls
        .filter((control) => !reached.has(control) && !grouped(control))
        .slice(0, 20)
        .map(name),
      unmarked: [...window.focusUnmarked].slice(0, 20).map(name),
    };
  });
}

module.exports = { keyboard };

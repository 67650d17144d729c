"use strict";
// Whether everything fits the window's width; what scrolls within a frame of its own is fine on a screen, not on paper.

async function layout(page, { paper = false } = {}) {
  return page.evaluate((onPaper) => {
    const root = document.documentElement;
    const available = root.clientWidth;
    const frames = onPaper ? [] : ["auto", "scroll", "hidden", "clip"];
    const framed = (element) => {
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
        if (frames.includes(getComputedStyle(parent).overflowX)) {
          return true;
        }
      }
      return false;
    };
    const name = (element) =>
      element.tagName.toLowerCase() +
      (element.id ? `#${element.id}` : "") +
      [...element.classList].map((item) => `.${item}`).join("");
    const wide = [...document.body.querySelectorAll("*")].filter(
      // What is inside a drawing is cut at its edge on purpose.
      (element) =>
        !element.closest("svg svg, svg *") &&
        element.getBoundingClientRect().right > available + 1 &&
        element.getBoundingClientRect().width > 0 &&
        !framed(element),
    );
    // On paper nothing can be scrolled: a frame whose content is wider than itself cuts it.
    const cut = onPaper
      ? [...document.body.querySelectorAll("*")].filter(
          (element) =>
            getComputedStyle(element).overflowX !== "visible" &&
            element.clientWidth > 0 &&
            element.scrollWidth > element.clientWidth + 1 &&
            !element.closest("svg"),
        )
      : [];
    return {
      available,
      width: root.scrollWidth,
      tooWide: wide.slice(0, 10).map(name),
      cut: cut.slice(0, 10).map(name),
    };
  }, paper);
}

module.exports = { layout };

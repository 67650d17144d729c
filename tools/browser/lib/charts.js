"use strict";
// Whether each chart is drawn: by its own word, and by the pixels of its drawing.

// An empty chart has axes and words too; neither counts as drawn.
const WITHOUT_FRAME = `figure.chart text, figure.chart [aria-label*="axis"], figure.chart [aria-label*="grid"] {
  visibility: hidden !important;
}`;

/** The drawing alone is looked at, since a caption would be ink in a figure that is otherwise blank. */
async function charts(page) {
  const ids = await page.evaluate(() => [...document.querySelectorAll("figure.chart")].map((chart) => chart.id));
  const found = [];
  for (const id of ids) {
    const figure = page.locator(`figure.chart[id="${id}"]`);
    const drawn = (await figure.getAttribute("data-drawn")) === "true";
    found.push({ id, drawn, ...(await largestDrawing(page, figure)) });
  }
  return found;
}

/** Legends and icons are drawings too; the chart is the largest. */
async function largestDrawing(page, figure) {
  const drawings = await figure.locator("svg, canvas").all();
  let largest;
  let area = 0;
  for (const drawing of drawings) {
    const box = await drawing.boundingBox();
    if (box && box.width * box.height > area) {
      area = box.width * box.height;
      largest = drawing;
    }
  }
  if (!largest) {
    return { width: 0, height: 0, colours: 0, ink: 0 };
  }
  const box = await largest.boundingBox();
  const picture = await largest.screenshot({ animations: "disabled", style: WITHOUT_FRAME });
  return { width: box.width, height: box.height, ...(await pixels(page, picture)) };
}

/** How many colours a picture has, and the share of its pixels that are not the most frequent colour. */
async function pixels(page, picture) {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const counts = new Map();
      for (let i = 0; i < data.length; i += 4) {
        const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
        counts.set(colour, (counts.get(colour) || 0) + 1);
      }
      const all = data.length / 4;
      return { colours: counts.size, ink: 1 - Math.max(...counts.values()) / all };
    }, picture.toString("base64"));
  } finally {
    await blank.close();
  }
}

module.exports = { charts };

// Bundles src/main.js with the charts, the map and the land outlines into one script, and writes beside it which
// libraries are in it and under which licences. The same lock file gives the same bytes.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { quantize } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";

const LEAST_SQUARE_DEGREES = 0.7;
const GRID = 2000;
const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "../src/main/resources/dev/byos/reports");

/** Outlines of the land without the detail and the small islands that no page-wide map shows. */
function land() {
  const atlas = JSON.parse(readFileSync(join(here, "node_modules/world-atlas/land-110m.json"), "utf8"));
  const coarse = simplify(presimplify(atlas), LEAST_SQUARE_DEGREES);
  const large = filter(coarse, filterWeight(coarse, LEAST_SQUARE_DEGREES));
  const { type, objects, arcs, transform } = quantize(large, GRID);
  return JSON.stringify({ type, objects: { land: objects.land }, arcs, transform });
}

const landOutlines = {
  name: "land",
  setup(bundler) {
    bundler.onResolve({ filter: /^land$/ }, () => ({ path: "land", namespace: "land" }));
    bundler.onLoad({ filter: /.*/, namespace: "land" }, () => ({ contents: land(), loader: "json" }));
  },
};

const result = await build({
  absWorkingDir: here,
  entryPoints: ["src/main.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "ascii",
  legalComments: "none",
  metafile: true,
  write: false,
  plugins: [landOutlines],
});
// A page carries the script between its own tags.
const script = result.outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
writeFileSync(join(target, "charts.js"), script);

const names = Object.keys(result.metafile.inputs)
  .map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter((name) => name !== undefined);
const packages = [...new Set([...names, "world-atlas"])].sort();
const parts = packages.map((name) => {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : "(see its package)";
  return `${name} ${version} (${license})\n\n${text}\n`;
});
const intro =
  "Libraries within charts.js, the script of the HTML reports, and their licences.\n" +
  "The land outlines are Natural Earth's (public domain), as the package world-atlas holds them.\n";
writeFileSync(join(target, "charts.THIRD-PARTY.txt"), [intro, ...parts].join("\n" + "-".repeat(80) + "\n\n"));

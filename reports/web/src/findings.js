/** Filters the findings by severity, rule and words, and opens the finding or the row that an address names. */
export function findings() {
  const filters = ["severity", "rule", "text"].map((name) => document.getElementById(`filter-${name}`));
  const all = [...document.querySelectorAll("details.finding")];
  if (filters.every((filter) => filter !== null)) {
    const [severity, rule, text] = filters;
    const said = document.getElementById("filter-count");
    const apply = () => {
      const words = text.value.trim().toLowerCase();
      let shown = 0;
      for (const finding of all) {
        const fits =
          (severity.value === "" || finding.dataset.severity === severity.value) &&
          (rule.value === "" || finding.dataset.rule === rule.value) &&
          finding.textContent.toLowerCase().includes(words);
        finding.hidden = !fits;
        if (fits) shown++;
      }
      said.textContent = shown === all.length ? `${shown} shown` : `${shown} of ${all.length} shown`;
    };
    filters.forEach((filter) => filter.addEventListener("input", apply));
    severity.form.addEventListener("submit", (event) => event.preventDefault());
    severity.form.addEventListener("reset", () => setTimeout(apply));
    addEventListener("hashchange", () => open(filters, apply));
    apply();
  }
  open(filters, () => {});
}

/** A link to a finding must show it, whatever the filters say. */
function open(filters, apply) {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named instanceof HTMLDetailsElement) {
    if (named.hidden) {
      filters.forEach((filter) => (filter.value = ""));
      apply();
    }
    named.open = true;
    named.scrollIntoView();
  }
}

/** A new element with attributes and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A labelled choice; `changed` is told the chosen value. */
export function choice(id, label, values, chosen, changed) {
  const options = values.map((value) => element("option", { value, selected: value === chosen }, value));
  return element(
    "label",
    { for: id },
    label,
    element("select", { id, onchange: (event) => changed(event.target.value) }, ...options),
  );
}

/** A button. */
export function button(label, text, pressed) {
  return element("button", { type: "button", "aria-label": label, title: label, onclick: pressed }, text);
}

/** What the colours of a chart mean; shapes say it too, so that nobody needs to tell colours apart. */
export function legend(entries) {
  return element(
    "p",
    { class: "legend" },
    ...entries.map(({ colour, text, shape = "square" }) =>
      element("span", {}, element("i", { class: shape, style: `--mark: ${colour}`, "aria-hidden": "true" }), text),
    ),
  );
}

/** The same values once each, in order of their first appearance. */
export function distinct(values) {
  return [...new Set(values)];
}

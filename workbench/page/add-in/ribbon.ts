import type { AddInManifest, RibbonButton } from "./manifest";

/** Draws the buttons of the manifest, by groups. */
export function drawRibbon(root: HTMLElement, manifest: AddInManifest, press: (id: string) => void): void {
  const groups = new Map<string, RibbonButton[]>();
  for (const button of manifest.buttons) {
    const group = groups.get(button.group);
    if (group === undefined) groups.set(button.group, [button]);
    else group.push(button);
  }
  root.setAttribute("aria-label", manifest.name);
  root.replaceChildren(...[...groups].map(([name, buttons]) => groupElement(name, buttons, press)));
}

function groupElement(name: string, buttons: readonly RibbonButton[], press: (id: string) => void): HTMLElement {
  const group = document.createElement("div");
  group.className = "ribbon-group";
  const row = document.createElement("div");
  row.className = "ribbon-buttons";
  row.append(...buttons.map((button) => buttonElement(button, press)));
  const label = document.createElement("span");
  label.textContent = name;
  group.append(row, label);
  return group;
}

function buttonElement(button: RibbonButton, press: (id: string) => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.title = button.tip;
  element.dataset.id = button.id;
  const icon = document.createElement(button.icon === null ? "span" : "img");
  icon.className = "ribbon-icon";
  if (icon instanceof HTMLImageElement && button.icon !== null) Object.assign(icon, { src: button.icon, alt: "" });
  const label = document.createElement("span");
  label.textContent = button.label;
  element.append(icon, label);
  element.addEventListener("click", () => press(button.id));
  return element;
}

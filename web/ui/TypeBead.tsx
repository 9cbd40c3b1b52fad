// The badge of an energy type. It says nothing to screen readers: words around it do.
import type { CSSProperties } from "react";
import { type IconName, typeColor, typeIcon } from "../../cards/art/icons.ts";
import { TYPES } from "../../engine/index.ts";

export function TypeBead({ type }: { type: IconName }) {
  return (
    <span
      className="bead"
      title={type}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made of constants
      dangerouslySetInnerHTML={{ __html: typeIcon(type) }}
    />
  );
}

/** The same for animations, which work on the page itself. */
export function beadElement(type: IconName): HTMLElement {
  const bead = document.createElement("span");
  bead.className = "bead";
  bead.innerHTML = typeIcon(type);
  return bead;
}

/** Makes the colour of what follows that of a type: `--type` in its styles. */
export function inColorOf(type: IconName): CSSProperties {
  return { "--type": COLORS.get(type) } as CSSProperties;
}

const COLORS = new Map<IconName, string>(TYPES.map((type) => [type, typeColor(type)]));

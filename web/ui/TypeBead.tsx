// The badge of an energy type. Screen readers skip it, because the text around it names the type.
import type { CSSProperties } from "react";
import { type IconName, typeColor, typeIcon } from "../../cards/art/icons.ts";
import { TYPES } from "../../engine/index.ts";
import { t } from "../text/index.ts";

export function TypeBead({ type }: { type: IconName }) {
  return (
    <span
      className="bead"
      title={t(`type.${type}`)}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made of constants
      dangerouslySetInnerHTML={{ __html: typeIcon(type) }}
    />
  );
}

/** The same as a DOM element, for animations. */
export function beadElement(type: IconName): HTMLElement {
  const bead = document.createElement("span");
  bead.className = "bead";
  bead.innerHTML = typeIcon(type);
  return bead;
}

/** Sets `--type`, which styles use for colors, to the color of a type. */
export function inColorOf(type: IconName): CSSProperties {
  return { "--type": COLORS.get(type) } as CSSProperties;
}

const COLORS = new Map<IconName, string>(TYPES.map((type) => [type, typeColor(type)]));

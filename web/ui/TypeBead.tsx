// A bead of energy in the colour of its type. It says nothing to screen readers: words around it do.
import type { Type } from "../../engine/index.ts";

export function TypeBead({ type }: { type: Type | "any" }) {
  return <span className={`bead bead--${type}`} title={type} aria-hidden="true" />;
}

// What is shown in place of a page, or of a list, while it loads: its outlines.
import { t } from "../text/index.ts";

export type SkeletonKind = "panels" | "cards" | "text" | "spinner";

/** How many outlines of each kind fill the first screen. */
const COUNTS: Record<Exclude<SkeletonKind, "spinner">, number> = { panels: 3, cards: 12, text: 8 };

export function Skeleton({ kind, count }: { kind: SkeletonKind; count?: number }) {
  if (kind === "spinner") {
    return <p className="loading spinner" role="status" aria-label={t("frame.loading")} />;
  }
  return (
    <div className={`skeleton skeleton--${kind}`} role="status" aria-label={t("frame.loading")}>
      {Array.from({ length: count ?? COUNTS[kind] }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <span key={at} className="skeleton__piece" />
      ))}
    </div>
  );
}

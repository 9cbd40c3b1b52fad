// What a ranked match has done to the own rating, on the result screen.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask, onceSettled, queryClient } from "../api/ask.ts";
import { formatPercent, t } from "../text/index.ts";
import { TierBadge, tierName } from "./TierBadge.tsx";
import "./ranking.css";

export function RatingOutcome({ matchId, settled }: { matchId: string; settled: boolean }) {
  const { data, isError } = useQuery({
    queryKey: ["rating-change", matchId],
    queryFn: () => ask("GET /me/ratings/changes/:matchId", { params: { matchId } }),
    ...onceSettled(settled),
  });
  useEffect(() => {
    if (!data) return;
    for (const key of ["ratings", "leaderboard", "quests"])
      void queryClient.invalidateQueries({ queryKey: [key] });
  }, [data]);
  if (isError) return <p role="status">{t("ranking.later")}</p>;
  if (!data) return <p className="outcome__wait spinner" role="status" aria-label={t("ranking.counting")} />;
  const { before, after, tierBefore, tierAfter, provisional, weight } = data;
  const change = Math.abs(after - before);
  const words = after > before ? "gained" : after < before ? "lost" : "same";
  const moved = tierBefore !== tierAfter;
  return (
    <section className="rating-change" data-testid="rating-change" data-moved={words}>
      <TierBadge tier={tierAfter} size={56} />
      <p>
        <strong>{t(`ranking.${words}`, { before, after, change })}</strong>
        {moved && (
          <span>
            {t(after > before ? "ranking.promoted" : "ranking.demoted", { tier: tierName(tierAfter) })}
          </span>
        )}
        {provisional && <small>{t("ranking.provisional")}</small>}
        {weight < 1 && <small>{t("ranking.dampened", { percent: formatPercent(weight, 0) })}</small>}
      </p>
    </section>
  );
}

// An invitation, before one sits down: who invites, by which rules, with which clock; then the deck.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { joinMatch } from "../match-page/current-match.ts";
import { matchPath, navigate, watchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { DeckChoice, firstFitting } from "./DeckChoice.tsx";
import { Differences } from "./Differences.tsx";
import { InvitationShare } from "./InvitationShare.tsx";
import { rulesName } from "./rules-words.ts";
import "./invite.css";

export function InvitePage({ code }: { code: string }) {
  const query = useQuery({
    queryKey: ["invitation", code],
    queryFn: () => ask("GET /invitations/:code", { params: { code } }),
    staleTime: 0,
  });
  const task = useTask();
  const [deck, setDeck] = useState<string | null>(null);
  const { data } = query;
  const chosen = deck ?? firstFitting(data?.decks);
  const sit = async (matchId: string, mine: boolean) => {
    const joined = await joinMatch(matchId, mine ? undefined : chosen);
    if (joined) navigate(matchPath(matchId));
  };
  return (
    <section className="panel invite" data-testid="invitation">
      <QueryState query={query} skeleton="text">
        {data && data.state !== "open" && (
          <>
            <h1>{t(data.state === "used" ? "invite.used" : "invite.expired")}</h1>
            <p>
              {data.state === "used" ? (
                <Link className="button" href={matchPath(data.matchId)}>
                  {t("invite.toMatch")}
                </Link>
              ) : (
                <Link className="button" href="/play">
                  {t("match.toPlay")}
                </Link>
              )}
            </p>
          </>
        )}
        {data?.state === "open" && (
          <>
            <h1>{data.mine ? t("invite.yours") : t("invite.from", { name: data.host })}</h1>
            <p>
              {t("invite.rulesAre", { rules: rulesName(data.rulesName) })}{" "}
              {t("invite.clock", {
                turn: Math.round(data.clocks.turn / 1000),
                reserve: Math.round(data.clocks.reserve / 60_000),
              })}
            </p>
            <Differences base={data.base} list={data.differences} />
            {data.mine ? (
              <InvitationShare code={data.code} />
            ) : (
              <DeckChoice decks={data.decks} chosen={chosen} onChoose={setDeck} />
            )}
            <button
              type="button"
              className="button button--large button--brass"
              data-testid="sit"
              disabled={task.running !== null || (!data.mine && chosen === "")}
              onClick={() => task.run("sit", () => sit(data.matchId, data.mine))}
            >
              {task.running ? <span className="spinner" /> : <Icon name="arrow" />} {t("match.sit")}
            </button>
            {!data.mine && (
              <Link className="button button--quiet" data-testid="watch" href={watchPath(data.matchId)}>
                <Icon name="eye" /> {t("match.watch")}
              </Link>
            )}
            {task.error && (
              <p className="toast" role="alert">
                {task.error}
              </p>
            )}
          </>
        )}
      </QueryState>
    </section>
  );
}

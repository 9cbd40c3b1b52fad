// Opens a private table: rules, deck, for whom and for how long; and the invitations that are open.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ask, queryClient } from "../api/ask.ts";
import { blockPlayer } from "../friends/queries.ts";
import { openTable } from "../match-page/current-match.ts";
import { invitePath } from "../router.ts";
import { t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { DeckChoice, firstFitting } from "./DeckChoice.tsx";
import { Differences } from "./Differences.tsx";
import { RulesCode } from "./RulesCode.tsx";
import { rulesName } from "./rules-words.ts";
import "./invite.css";

const PRESETS = ["house", "standard", "pocket"] as const;
const LIFETIMES = [15, 60, 24 * 60, 7 * 24 * 60] as const;

export function NewInvitationPage() {
  const given = new URLSearchParams(location.search);
  const [rules, setRules] = useState(given.get("rules") ?? "house");
  const [deck, setDeck] = useState<string | null>(null);
  const [guest, setGuest] = useState(given.get("for") ?? "");
  const [minutes, setMinutes] = useState<number>(60);
  const [listed, setListed] = useState(given.has("listed"));
  const task = useTask();
  const details = useQuery({
    queryKey: ["rules", rules],
    queryFn: () => ask("GET /rules/:rules", { params: { rules } }),
  });
  const chosen = deck ?? firstFitting(details.data?.decks);
  const choose = (name: string) => {
    setRules(name);
    setDeck(null);
  };
  const invite = () =>
    task.run("invite", async () => {
      const named = guest.trim() !== "";
      const whom = named ? { for: guest.trim() } : { listed };
      await openTable({ rules, deck: chosen, minutes, ...whom });
    });
  return (
    <div className="invites">
      <section className="panel invite" aria-labelledby="invite-title">
        <h1 id="invite-title">{t("invite.title")}</h1>
        <RulesChoice chosen={rules} name={details.data?.rules.name} onChoose={choose} />
        <QueryState query={details} skeleton="text">
          {details.data && (
            <>
              <Differences base={details.data.base} list={details.data.differences} />
              <DeckChoice decks={details.data.decks} chosen={chosen} onChoose={setDeck} />
            </>
          )}
        </QueryState>
        <label className="invite__field">
          <span>{t("invite.for")}</span>
          <input
            type="text"
            autoComplete="off"
            maxLength={100}
            value={guest}
            placeholder={t("invite.anyone")}
            onChange={(event) => setGuest(event.currentTarget.value)}
          />
        </label>
        {guest.trim() === "" && (
          <label className="check">
            <input type="checkbox" checked={listed} onChange={(event) => setListed(event.target.checked)} />
            {t("invite.listed")}
          </label>
        )}
        <label className="invite__field">
          <span>{t("invite.lifetime")}</span>
          <select
            className="select"
            value={minutes}
            onChange={(event) => setMinutes(Number(event.currentTarget.value))}
          >
            {LIFETIMES.map((one) => (
              <option key={one} value={one}>
                {one < 24 * 60 ? t("play.minutes", { count: one }) : t("invite.days", { count: one / 1440 })}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button button--large button--brass"
          data-testid="open-table"
          disabled={task.running !== null || chosen === ""}
          onClick={invite}
        >
          {t("invite.open")}
        </button>
        {task.error && (
          <p className="toast" role="alert">
            {task.error}
          </p>
        )}
      </section>
      <OpenInvitations />
    </div>
  );
}

interface RulesChoiceProps {
  chosen: string;
  /** Of the chosen rules, once it is known: whoever has the code of somebody's rules has not seen it. */
  name: unknown;
  onChoose(rules: string): void;
}

function RulesChoice({ chosen, name, onChoose }: RulesChoiceProps) {
  const own = useQuery({ queryKey: ["rule-sets"], queryFn: () => ask("GET /rule-sets") });
  const variants = useQuery({ queryKey: ["rule-variants"], queryFn: () => ask("GET /rule-variants") });
  const options = [
    ...PRESETS.map((name) => ({ value: name as string, label: rulesName(name) })),
    ...(own.data?.ruleSets ?? []).map(({ code, name }) => ({ value: code, label: name })),
    ...(variants.data?.variants ?? []).map(({ id, rules }) => ({ value: id, label: String(rules.name) })),
  ];
  const isKnown = options.some(({ value }) => value === chosen);
  return (
    <>
      <label className="invite__field">
        <span>{t("play.rules")}</span>
        <select
          className="select"
          data-testid="invite-rules"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {!isKnown && <option value={chosen}>{String(name ?? chosen)}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <RulesCode onUse={onChoose} />
      <p>
        <Link href="/rules/own">{t("invite.makeRules")}</Link>
      </p>
    </>
  );
}

/** The player's own and those that are for the player by name. */
function OpenInvitations() {
  const query = useQuery({ queryKey: ["invitations"], queryFn: () => ask("GET /invitations"), staleTime: 0 });
  const task = useTask();
  const remove = (code: string) =>
    task.run(code, async () => {
      await ask("DELETE /invitations/:code", { params: { code } });
      await queryClient.invalidateQueries({ queryKey: ["invitations"] });
    });
  const list = query.data?.invitations ?? [];
  if (list.length === 0) return null;
  return (
    <section className="panel invite" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t("invite.openOnes")}</h2>
      <ul>
        {list.map(({ code, host, mine, rulesName: name, for: guest }) => (
          <li key={code} className="invite__open" data-testid="open-invitation">
            <Link href={invitePath(code)}>
              {mine
                ? t("invite.mineFor", { name: guest ?? t("invite.anyone") })
                : t("invite.from", { name: host })}{" "}
              · {rulesName(name)}
            </Link>
            <button
              type="button"
              className="button button--small button--quiet"
              disabled={task.running !== null}
              onClick={() => remove(code)}
            >
              {t(mine ? "invite.revoke" : "invite.decline")}
            </button>
            {!mine && (
              <button
                type="button"
                className="button button--small button--quiet"
                aria-label={t("friends.blockName", { name: host })}
                disabled={task.running !== null}
                onClick={() => task.run("block", () => blockPlayer(host))}
              >
                {t("friends.block")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {task.error && <p role="alert">{task.error}</p>}
    </section>
  );
}

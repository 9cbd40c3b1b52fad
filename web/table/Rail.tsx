// The rail: what the opponent played. A play stands until it is read, skipped, or long enough by the player's pace.

import { useEffect } from "react";
import { advice } from "../match/advice.ts";
import type { Play } from "../match/match-store.ts";
import { keyOf, settings, shownKeyOf } from "../settings/settings.ts";
import { Icon } from "../ui/Icon.tsx";
import { CardPicture } from "./CardPicture.tsx";
import { useTable } from "./model.ts";
import "./rail.css";
import { t } from "../text/index.ts";

/** Milliseconds for which a play stands once it is my turn; null until it is read. */
const STANDS_MS = { calm: null, normal: 20_000, brisk: 8_000, instant: 4_000 } as const;

export function Rail() {
  const { state, markRead, me, view, nameOf, bottom } = useTable();
  const { plays, playing } = state;
  const oldest = plays[0]?.id;
  const stands = STANDS_MS[settings.get().pace];
  const mayGo = !playing && (me === null || view.current === me || view.decision?.seat === me);
  useEffect(() => {
    if (oldest === undefined || stands === null || !mayGo) return;
    const timer = setTimeout(() => markRead(oldest), stands);
    return () => clearTimeout(timer);
  }, [oldest, stands, mayGo, markRead]);
  if (plays.length === 0) return <span className="rail" data-spot="rail" />;
  const whose = plays.every(({ seat }) => seat !== bottom) ? nameOf(plays[0].seat) : t("table.bothPlayers");
  return (
    <section
      className="rail"
      data-spot="rail"
      aria-label={t("table.whatTheyDid", { name: whose })}
      data-testid="rail"
    >
      <ol className="rail__plays">
        {plays.map((play) => (
          <RailPlay key={play.id} play={play} newest={play === plays.at(-1)} />
        ))}
      </ol>
      <button
        type="button"
        className="rail__read"
        aria-label={t("table.allRead")}
        title={`${t("table.allRead")} (${shownKeyOf("skip")})`}
        aria-keyshortcuts={keyOf("skip")}
        data-testid="rail-read"
        onClick={() => markRead()}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

function RailPlay({ play, newest }: { play: Play; newest: boolean }) {
  const { pool, inspect, markRead } = useTable();
  const { card, what, attack, id } = play;
  const text = advice.get().textOf(pool, card);
  const verb = t(`play_of.${what}`);
  const attackText = text.attacks[attack];
  const said = what === "attack" ? attackText?.text : what === "ability" ? text.ability?.text : text.text;
  const name = what === "attack" && attackText ? attackText.name : pool.cards[card].name;
  return (
    <li className="rail__play" data-newest={newest || undefined}>
      <button
        type="button"
        className="rail__button"
        data-card={card}
        aria-label={t("table.readIt", { what: verb, name })}
        onClick={() => {
          markRead(id);
          inspect({ card, mon: null });
        }}
      >
        <CardPicture card={card} kind="art" className="rail__art" />
        <span className="rail__words">
          <small>{verb}</small>
          <strong>{name}</strong>
          {said && what !== "evolved" && what !== "basic" && <span className="rail__text">{said}</span>}
        </span>
      </button>
    </li>
  );
}

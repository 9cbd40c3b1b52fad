// A player's name plate: name, turn marker, points, clock, connection and emotes.
import type { Seat } from "../../engine/index.ts";
import { cosmeticName } from "../cosmetics/items.ts";
import { WornAvatar } from "../cosmetics/WornAvatar.tsx";
import { t } from "../text/index.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Bubble, EmoteButton } from "./Emotes.tsx";
import { useTable } from "./model.ts";
import { TurnClock } from "./TurnClock.tsx";

export function NamePlate({ seat }: { seat: Seat }) {
  const { view, state, nameOf, bottom, me, live, can, portrait, wornBy } = useTable();
  const player = view.players[seat];
  const { bot, connected } = state.players[seat];
  const worn = wornBy(seat);
  const turn = view.phase === "main" && view.current === seat;
  const over = view.result !== null;
  return (
    <header className="plate" data-turn={turn || undefined}>
      <span className="plate__name">
        {bot && (portrait ?? <Icon name="bot" />)}
        <WornAvatar id={worn.avatar} size={26} />
        <span className="plate__words">
          {nameOf(seat)}
          {worn.title && <small className="plate__title">{cosmeticName(worn.title)}</small>}
        </span>
        {live && !connected && (
          <Sign icon="plug" words={over ? t("table.leftTable") : t("table.connectionLost")} alarm />
        )}
        {state.drawOffer === seat && !over && (
          <Sign icon="scales" words={t("table.offersDraw", { name: nameOf(seat) })} />
        )}
        {state.muted && seat !== me && live && <Sign icon="muted" words={t("table.muted")} />}
      </span>
      <Score seat={seat} />
      {seat !== bottom && (
        <span
          className="plate__hand"
          data-spot={`hand-${seat}`}
          title={t("table.cardsInHand", { count: player.hand.length })}
        >
          <span className="cardback cardback--tiny" aria-hidden="true" />
          <span aria-hidden="true">{player.hand.length}</span>
          <span className="sr-only">{t("table.cardsInHand", { count: player.hand.length })}</span>
        </span>
      )}
      <TurnClock seat={seat} />
      {seat === me && can("emote") && <EmoteButton />}
      <Bubble seat={seat} />
    </header>
  );
}

function Sign({ icon, words, alarm }: { icon: IconName; words: string; alarm?: boolean }) {
  return (
    <span className="plate__sign" role="img" aria-label={words} title={words} data-alarm={alarm || undefined}>
      <Icon name={icon} />
    </span>
  );
}

function Score({ seat }: { seat: Seat }) {
  const { view, rules } = useTable();
  const { points, prizes } = view.players[seat];
  const { target, by } = rules.win;
  const scored = by === "points" ? points : target - prizes;
  return (
    <span
      className="studs"
      role="img"
      aria-label={t(by === "points" ? "table.scored" : "table.prizesTaken", { scored, target })}
      data-spot={`points-${seat}`}
    >
      {Array.from({ length: target }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: studs are alike
        <span key={at} className="stud" data-on={at < scored || undefined} />
      ))}
    </span>
  );
}

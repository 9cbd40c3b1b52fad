// The panels that open over the table, one at a time: attacks, log, discard piles, menu and the rest.

import type { Seat } from "../../engine/index.ts";
import { advice } from "../match/advice.ts";
import { describeCard } from "../match/describe.ts";
import { findMon, topCard } from "../match/game-log.ts";
import { withCopies } from "../match/playable-moves.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { AbilityButton, Attacks } from "./Attacks.tsx";
import { CardPicture } from "./CardPicture.tsx";
import { CardZoom } from "./CardZoom.tsx";
import { ConfirmAttack, ConfirmEndTurn } from "./Confirm.tsx";
import { EmotePalette } from "./Emotes.tsx";
import { GameLog } from "./GameLog.tsx";
import { Concede, Keys, Menu } from "./Menu.tsx";
import { useTable } from "./model.ts";

export function Panels() {
  const { panel, open, pool, view, me } = useTable();
  const close = () => open(null);
  switch (panel?.show) {
    case undefined:
      return null;
    case "attacks": {
      const active = me === null ? null : view.players[me].active;
      return (
        <Dialog
          title={active ? pool.cards[topCard(active)].name : t("table.attacks")}
          kind="sheet"
          onClose={close}
          testId="attacks"
        >
          <Attacks />
        </Dialog>
      );
    }
    case "mon":
      return <MonMenu id={panel.id} onClose={close} />;
    case "log":
      return (
        <Dialog title={t("table.whatHappened")} kind="sheet" onClose={close}>
          <GameLog />
        </Dialog>
      );
    case "discard":
      return <Discard seat={panel.seat} onClose={close} />;
    case "card":
      return <CardZoom inspected={panel.inspected} onClose={close} />;
    case "menu":
      return <Menu onClose={close} />;
    case "keys":
      return <Keys onClose={close} />;
    case "concede":
      return <Concede onClose={close} />;
    case "confirmEndTurn":
      return <ConfirmEndTurn onClose={close} />;
    case "confirmAttack":
      return <ConfirmAttack index={panel.index} onClose={close} />;
    case "emotes":
      return <EmotePalette onClose={close} />;
  }
}

function MonMenu({ id, onClose }: { id: number; onClose(): void }) {
  const { view, pool, playable, situation, inspect, act } = useTable();
  const mon = findMon(view, id);
  if (!mon || !situation) return null;
  const card = topCard(mon);
  const text = advice.get().textOf(pool, card);
  // A fossil has no ability, but may be discarded in the same way.
  const ability = text.ability ?? { name: pool.cards[card].name, text: text.text };
  const retreat = playable.retreats.get(id);
  return (
    <Dialog title={pool.cards[card].name} kind="sheet" onClose={onClose}>
      <div className="attacks">
        {playable.abilities.has(id) && (
          <AbilityButton
            mon={id}
            name={ability.name}
            text={ability.text}
            reason={advice.get().whyNotMove(situation, { type: "ability", mon: id })}
          />
        )}
        {retreat && (
          <button type="button" className="attack" data-legal onClick={() => act(retreat)}>
            <span className="attack__cost">
              <Icon name="retreat" />
            </span>
            <span className="attack__name">{t("table.comeForward")}</span>
            <span className="attack__text">{t("table.comeForwardText")}</span>
          </button>
        )}
        <button type="button" className="attack" onClick={() => inspect({ card, mon })}>
          <span className="attack__cost">
            <Icon name="eye" />
          </span>
          <span className="attack__name">{t("table.lookAtCard")}</span>
        </button>
      </div>
    </Dialog>
  );
}

function Discard({ seat, onClose }: { seat: Seat; onClose(): void }) {
  const { view, pool, you, nameOf, inspect } = useTable();
  const { discard } = view.players[seat];
  return (
    <Dialog
      title={seat === you ? t("table.yourDiscard") : t("table.discardOf", { name: nameOf(seat) })}
      kind="sheet"
      onClose={onClose}
    >
      {discard.length === 0 && <p>{t("table.emptyPile")}</p>}
      <ul className="picker__cards">
        {withCopies(discard.toReversed()).map(({ card, copy }) => (
          <li key={`${card}-${copy}`}>
            <button
              type="button"
              className="pick"
              aria-label={describeCard(pool.cards[card])}
              onClick={() => inspect({ card, mon: null })}
            >
              <CardPicture card={card} kind="hand" />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

// The panels that open over the table: attacks, log, discard piles, menu, keys, a question before conceding.
import type { Seat } from "../../engine/index.ts";
import { faceUrl, textOf } from "../content.ts";
import { describeCard } from "../match/describe.ts";
import { findMon, topCard } from "../match/log.ts";
import { withCopies } from "../match/offers.ts";
import { whyNotAbility } from "../match/reasons.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { AbilityButton, Attacks } from "./Attacks.tsx";
import { CardZoom } from "./CardZoom.tsx";
import { Log } from "./Log.tsx";
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
          title={active ? pool.cards[topCard(active)].name : "Attacks"}
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
        <Dialog title="What happened" kind="sheet" onClose={close}>
          <Log />
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
  }
}

function MonMenu({ id, onClose }: { id: number; onClose(): void }) {
  const { view, pool, offers, situation, inspect, act } = useTable();
  const mon = findMon(view, id);
  if (!mon || !situation) return null;
  const card = topCard(mon);
  const { ability } = textOf(pool, card);
  const retreat = offers.retreats.get(id);
  return (
    <Dialog title={pool.cards[card].name} kind="sheet" onClose={onClose}>
      <div className="attacks">
        {ability && offers.abilities.has(id) && (
          <AbilityButton
            mon={id}
            name={ability.name}
            text={ability.text}
            reason={whyNotAbility(situation, mon)}
          />
        )}
        {retreat && (
          <button type="button" className="attack" data-legal onClick={() => act(retreat)}>
            <span className="attack__cost">
              <Icon name="retreat" />
            </span>
            <span className="attack__name">Come to the active spot</span>
            <span className="attack__text">Your active Mantimon retreats and pays for it.</span>
          </button>
        )}
        <button type="button" className="attack" onClick={() => inspect({ card, mon })}>
          <span className="attack__cost">
            <Icon name="eye" />
          </span>
          <span className="attack__name">Look at the card</span>
        </button>
      </div>
    </Dialog>
  );
}

function Discard({ seat, onClose }: { seat: Seat; onClose(): void }) {
  const { view, pool, me, nameOf, inspect } = useTable();
  const { discard } = view.players[seat];
  return (
    <Dialog
      title={seat === me ? "Your discard pile" : `${nameOf(seat)}'s discard pile`}
      kind="sheet"
      onClose={onClose}
    >
      {discard.length === 0 && <p>There is nothing in it yet.</p>}
      <ul className="picker__cards">
        {withCopies(discard.toReversed()).map(({ card, copy }) => (
          <li key={`${card}-${copy}`}>
            <button
              type="button"
              className="pick"
              aria-label={describeCard(pool.cards[card])}
              onClick={() => inspect({ card, mon: null })}
            >
              <img src={faceUrl(pool, card)} alt="" draggable={false} />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Menu({ onClose }: { onClose(): void }) {
  const { open, leave, me, view } = useTable();
  return (
    <Dialog title="Menu" kind="sheet" onClose={onClose}>
      <div className="menu">
        <button type="button" className="button" onClick={() => open({ show: "log" })}>
          <Icon name="log" /> What happened
        </button>
        <button type="button" className="button" onClick={() => open({ show: "keys" })}>
          <Icon name="menu" /> Keys and gestures
        </button>
        {me !== null && view.result === null ? (
          <button type="button" className="button button--ember" onClick={() => open({ show: "concede" })}>
            <Icon name="flag" /> Concede
          </button>
        ) : (
          <button type="button" className="button" onClick={leave}>
            <Icon name="arrow" /> Leave the table
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Concede({ onClose }: { onClose(): void }) {
  const { concede } = useTable();
  return (
    <Dialog title="Concede the match?" onClose={onClose} testId="concede">
      <p>Your opponent wins at once. This cannot be taken back.</p>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onClose}>
          Play on
        </button>
        <button type="button" className="button button--ember" data-testid="concede-yes" onClick={concede}>
          Concede
        </button>
      </div>
    </Dialog>
  );
}

const KEYS: [string, string][] = [
  ["Arrows", "go to the next thing in that direction"],
  ["Enter", "choose it; a held card without a target is played"],
  ["Escape", "put back what you hold"],
  ["1 – 4", "attack"],
  ["R", "retreat"],
  ["E", "end your turn"],
  ["H · A · B · Z", "to your hand, active Mantimon, bench, energy"],
  ["?", "look at the card closely; also a long press, or the right button"],
  ["L", "what happened"],
  ["S", "skip what is being shown"],
];

function Keys({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keys and gestures" kind="sheet" onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>Cards and energy can also be dragged to where they go.</p>
    </Dialog>
  );
}

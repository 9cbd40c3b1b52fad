// The menu of the table, the list of keys, and the confirmation before conceding.
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { DrawItem } from "./Draw.tsx";
import { MuteSwitch } from "./Emotes.tsx";
import { useTable } from "./model.ts";

export function Menu({ onClose }: { onClose(): void }) {
  const { open, leave, me, view, live } = useTable();
  const plays = live && me !== null && view.result === null;
  return (
    <Dialog title="Menu" kind="sheet" onClose={onClose} testId="menu">
      <div className="menu">
        <button type="button" className="button" onClick={() => open({ show: "log" })}>
          <Icon name="log" /> What happened
        </button>
        <button type="button" className="button" onClick={() => open({ show: "keys" })}>
          <Icon name="menu" /> Keys and gestures
        </button>
        {live && <MuteSwitch />}
        {plays && <DrawItem />}
        {plays ? (
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

export function Concede({ onClose }: { onClose(): void }) {
  const { ask, open } = useTable();
  const concede = () => {
    open(null);
    ask((requests) => requests.concede());
  };
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
  ["T", "say something"],
  ["D", "to an offered draw, or the menu to offer one"],
  ["M", "the menu"],
];

export function Keys({ onClose }: { onClose(): void }) {
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

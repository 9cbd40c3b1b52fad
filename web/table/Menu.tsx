// The menu of the table, the list of keys, and the confirmation before conceding.

import { useState } from "react";
import { opponentOf } from "../../engine/index.ts";
import { SHORTCUTS } from "../settings/keys.ts";
import { shownKeyOf } from "../settings/settings.ts";
import { t, withTexts } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { DrawItem } from "./Draw.tsx";
import { MuteSwitch } from "./Emotes.tsx";
import { useTable } from "./model.ts";

const ReportDialog = lazyDialog(() =>
  withTexts(import("../reports/ReportDialog.tsx")).then(({ ReportDialog }) => ReportDialog),
);

/** Of the page of a match. */
const matchIdOf = (path: string) => /^\/match\/([\w-]+)$/.exec(path)?.[1];

export function Menu({ onClose }: { onClose(): void }) {
  const { open, leave, me, view, live, can, state } = useTable();
  const plays = live && me !== null && view.result === null;
  const [reporting, setReporting] = useState(false);
  const opponent = live && me !== null ? state.players[opponentOf(me)] : null;
  if (reporting && opponent)
    return <ReportDialog name={opponent.name} matchId={matchIdOf(location.pathname)} onClose={onClose} />;
  return (
    <Dialog title={t("table.menu")} kind="sheet" onClose={onClose} testId="menu">
      <div className="menu">
        <button type="button" className="button" onClick={() => open({ show: "log" })}>
          <Icon name="log" /> {t("table.whatHappened")}
        </button>
        <button type="button" className="button" onClick={() => open({ show: "keys" })}>
          <Icon name="menu" /> {t("table.keysTitle")}
        </button>
        {can("mute") && <MuteSwitch />}
        {opponent && !opponent.bot && (
          <button type="button" className="button" onClick={() => setReporting(true)}>
            <Icon name="eye" /> {t("frame.report")}
          </button>
        )}
        {plays && can("offerDraw") && <DrawItem />}
        {plays && can("concede") ? (
          <button type="button" className="button button--ember" onClick={() => open({ show: "concede" })}>
            <Icon name="flag" /> {t("table.concede")}
          </button>
        ) : (
          <button type="button" className="button" onClick={leave}>
            <Icon name="arrow" /> {t("table.leave")}
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
    ask((requests) => requests.concede?.());
  };
  return (
    <Dialog title={t("table.concedeTitle")} onClose={onClose} testId="concede">
      <p>{t("table.concedeText")}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onClose}>
          {t("table.playOn")}
        </button>
        <button type="button" className="button button--ember" data-testid="concede-yes" onClick={concede}>
          {t("table.concede")}
        </button>
      </div>
    </Dialog>
  );
}

/** Those that are always the same. What they do is `keys.NAME` in the texts. */
const FIXED_KEYS = [
  ["←↑→↓", "arrows"],
  ["Enter", "enter"],
  ["Esc", "escape"],
  ["1 – 4", "attack"],
  ["?", "look"],
] as const;

export function Keys({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t("table.keysTitle")} kind="sheet" onClose={onClose}>
      <dl className="keys">
        {[...FIXED_KEYS, ...SHORTCUTS.map((name) => [shownKeyOf(name), name] as const)].map(([key, name]) => (
          <div key={name}>
            <dt>{key}</dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("table.drag")}</p>
    </Dialog>
  );
}

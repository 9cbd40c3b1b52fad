// The questions before an attack and before the end of a turn, for players who want to be asked.
import { advice } from "../match/advice.ts";
import { shownAttacks } from "../match/attacks.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { PreviewLine } from "./Attacks.tsx";
import { useTable } from "./model.ts";

/** React's `autoFocus` would come before the dialog opens and moves the focus itself. */
const focusAtOpening = (button: HTMLButtonElement | null) => button?.setAttribute("autofocus", "");

export function ConfirmEndTurn({ onClose }: { onClose(): void }) {
  const { playable, act, open } = useTable();
  return (
    <Dialog title={t("table.confirmEndTitle")} onClose={onClose} testId="confirm-end-turn">
      <p>{t("table.confirmEndText")}</p>
      <div className="dialog__actions">
        <button
          type="button"
          className="button button--quiet"
          data-testid="end-turn-yes"
          ref={focusAtOpening}
          onClick={() => playable.endTurn && act(playable.endTurn)}
        >
          {t("table.endTurn")}
        </button>
        <button type="button" className="button button--brass" onClick={() => open({ show: "attacks" })}>
          {t("table.toAttacks")}
        </button>
      </div>
    </Dialog>
  );
}

export function ConfirmAttack({ index, onClose }: { index: number; onClose(): void }) {
  const { playable, act, view, rules, pool, me } = useTable();
  const active = me === null ? null : view.players[me].active;
  const move = playable.attacks.get(index);
  if (me === null || !active || !move) return null;
  const preview = advice.get().previewAttack(view, rules, pool, me, index);
  return (
    <Dialog
      title={t("table.confirmAttackTitle", {
        name: shownAttacks(active, pool, () => true)[index].attack.name,
      })}
      onClose={onClose}
      testId="confirm-attack"
    >
      {preview && <PreviewLine preview={preview} />}
      <p>{t("table.attackEndsTurn")}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onClose}>
          {t("table.notYet")}
        </button>
        <button
          type="button"
          className="button button--brass"
          data-testid="attack-yes"
          ref={focusAtOpening}
          onClick={() => act(move)}
        >
          {t("table.attack")}
        </button>
      </div>
    </Dialog>
  );
}

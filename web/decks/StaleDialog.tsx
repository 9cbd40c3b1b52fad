// Another tab has saved the deck: says so, and lets the player choose, so that nothing is overwritten unseen.
import { useQueryClient } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { deckPath, navigate } from "../router.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useTask } from "../ui/useTask.ts";
import type { Draft } from "./draft.ts";
import { keepDeck } from "./queries.ts";

interface StaleDialogProps {
  draft: Draft;
  onTakeNewer(): Promise<void>;
}

export function StaleDialog({ draft, onTakeNewer }: StaleDialogProps) {
  const client = useQueryClient();
  const { run, running, error } = useTask();
  const keepAsCopy = async () => {
    const copy = await ask("POST /decks", {
      body: { ...draft, name: t("decks.copyOf", { name: draft.name }).slice(0, 60) },
    });
    await onTakeNewer();
    keepDeck(client, copy);
    navigate(deckPath(copy.id));
  };
  return (
    <Dialog title={t("decks.staleTitle")} testId="stale">
      <p>{t("decks.staleHelp")}</p>
      {error && <p role="alert">{error}</p>}
      <div className="dialog__actions">
        <button
          type="button"
          className="button"
          disabled={running !== null}
          onClick={() => run("newer", onTakeNewer)}
        >
          {t("decks.staleNewer")}
        </button>
        <button
          type="button"
          className="button button--brass"
          disabled={running !== null}
          onClick={() => run("copy", keepAsCopy)}
        >
          {t("decks.staleCopy")}
        </button>
      </div>
    </Dialog>
  );
}

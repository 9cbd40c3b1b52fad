// The menu of a deck, open at first: copy, share, put into a folder, delete.
import * as Menu from "@radix-ui/react-dropdown-menu";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api/ask.ts";
import { deckPath, navigate } from "../router.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { OnTop } from "../ui/OnTop.tsx";
import { useTask } from "../ui/useTask.ts";
import { FolderDialog } from "./FolderDialog.tsx";
import { type DeckSummary, keepDeck, refreshDecks } from "./queries.ts";
import { ShareDialog } from "./ShareDialog.tsx";

export interface DeckMenuProps {
  deck: Pick<DeckSummary, "id" | "name">;
  /** Saves the deck first, where it is being changed. */
  flush?: () => Promise<void>;
}

export function OpenDeckMenu({ deck, flush }: DeckMenuProps) {
  const client = useQueryClient();
  const { run, error } = useTask();
  const [open, setOpen] = useState<"share" | "folder" | "delete" | null>(null);
  const { id, name } = deck;
  const copy = async () => {
    await flush?.();
    const made = await ask("POST /decks/:id/copy", { params: { id } });
    keepDeck(client, made);
    navigate(deckPath(made.id));
  };
  const share = async () => {
    await flush?.();
    setOpen("share");
  };
  const remove = async () => {
    await ask("DELETE /decks/:id", { params: { id } });
    setOpen(null);
    client.removeQueries({ queryKey: ["deck", id] });
    navigate("/decks");
    await refreshDecks(client);
  };
  return (
    <>
      {/* Not modal: a modal menu injects styles, which the content security policy refuses. */}
      <Menu.Root modal={false} defaultOpen>
        <Menu.Trigger
          className="deckmenu__open"
          aria-label={t("decks.menu", { name })}
          data-testid={`menu-${id}`}
        >
          <Icon name="more" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Content className="deckmenu" align="end" sideOffset={6}>
            <Menu.Item className="deckmenu__item" onSelect={() => run("copy", copy)}>
              <Icon name="copy" /> {t("decks.copy")}
            </Menu.Item>
            <Menu.Item className="deckmenu__item" onSelect={() => run("share", share)}>
              <Icon name="share" /> {t("decks.share")}
            </Menu.Item>
            <Menu.Item className="deckmenu__item" onSelect={() => setOpen("folder")}>
              <Icon name="folder" /> {t("decks.folderMove")}
            </Menu.Item>
            <Menu.Item className="deckmenu__item" onSelect={() => setOpen("delete")}>
              <Icon name="trash" /> {t("decks.delete")}
            </Menu.Item>
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
      {open === "share" && <ShareDialog id={id} name={name} onClose={() => setOpen(null)} />}
      {open === "folder" && <FolderDialog id={id} name={name} onClose={() => setOpen(null)} />}
      {open === "delete" && (
        <Dialog title={t("decks.deleteTitle", { name })} onClose={() => setOpen(null)} testId="delete-deck">
          <p>{t("decks.deleteHelp")}</p>
          <div className="dialog__actions">
            <button type="button" className="button" onClick={() => setOpen(null)}>
              {t("frame.cancel")}
            </button>
            <button type="button" className="button button--ember" onClick={() => run("delete", remove)}>
              {t("decks.deleteYes")}
            </button>
          </div>
        </Dialog>
      )}
      {error && (
        <OnTop>
          <p className="toast" role="alert">
            {error}
          </p>
        </OnTop>
      )}
    </>
  );
}

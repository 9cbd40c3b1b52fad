// A folder of decks: its name, what can be done with it, and the decks in it.
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { ask } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";
import { type DeckSummary, refreshDecks } from "./queries.ts";

export const MAX_FOLDER_LENGTH = 40;

/** The folders that decks are in, by their names. */
export const foldersOf = (decks: readonly DeckSummary[]): string[] =>
  [...new Set(decks.flatMap(({ folder }) => folder ?? []))].toSorted((a, b) => a.localeCompare(b));

export function Folder({ name, premium, children }: { name: string; premium: boolean; children: ReactNode }) {
  const id = useId();
  const [renaming, setRenaming] = useState(false);
  const client = useQueryClient();
  const { run, running, error } = useTask();
  const dissolve = () =>
    run("dissolve", async () => {
      await ask("POST /decks/folders", { body: { folder: name, name: null } });
      await refreshDecks(client);
    });
  return (
    <section className="folder" aria-labelledby={id} data-testid="folder">
      <header className="folder__head">
        <h2 id={id}>
          <Icon name="folder" /> {name}
        </h2>
        {premium && (
          <button type="button" className="button button--quiet" onClick={() => setRenaming(true)}>
            {t("decks.folderRename")}
          </button>
        )}
        <button type="button" className="button button--quiet" disabled={running !== null} onClick={dissolve}>
          {t("decks.folderDissolve")}
        </button>
      </header>
      {error && <p role="alert">{error}</p>}
      <ul className="decks__list">{children}</ul>
      {renaming && <RenameDialog name={name} onClose={() => setRenaming(false)} />}
    </section>
  );
}

function RenameDialog({ name, onClose }: { name: string; onClose(): void }) {
  const client = useQueryClient();
  const { run, running, error } = useTask();
  const id = useId();
  return (
    <Dialog title={t("decks.folderRenameTitle", { name })} onClose={onClose} testId="rename-folder">
      <form
        className="folder__form"
        onSubmit={(event) => {
          event.preventDefault();
          const to = String(new FormData(event.currentTarget).get("name"));
          run("rename", async () => {
            await ask("POST /decks/folders", { body: { folder: name, name: to } });
            await refreshDecks(client);
            onClose();
          });
        }}
      >
        <label htmlFor={id}>{t("decks.folder")}</label>
        <input id={id} name="name" defaultValue={name} maxLength={MAX_FOLDER_LENGTH} required />
        {error && <p role="alert">{error}</p>}
        <div className="dialog__actions">
          <button type="button" className="button" onClick={onClose}>
            {t("frame.cancel")}
          </button>
          <button type="submit" className="button button--brass" disabled={running !== null}>
            {t("decks.folderRenameGo")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

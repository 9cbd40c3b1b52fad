// Puts a deck into a folder, a new one or one that is there, or takes it out.
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { useProfile } from "../frame/profile.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useTask } from "../ui/useTask.ts";
import { foldersOf, MAX_FOLDER_LENGTH } from "./Folder.tsx";
import { refreshDecks, useDecks } from "./queries.ts";

/** Of the choice: the other values are names of folders, none of which is as long. */
const NEW = "+".repeat(MAX_FOLDER_LENGTH + 1);

export function FolderDialog({ id, name, onClose }: { id: string; name: string; onClose(): void }) {
  const client = useQueryClient();
  const { run, running, error } = useTask();
  const field = useId();
  const decks = useDecks().data ?? [];
  const premium = useProfile().data?.decks === null;
  const present = decks.find((deck) => deck.id === id)?.folder ?? "";
  const [choice, setChoice] = useState<string | null>(null);
  const chosen = choice ?? present;
  const folders = premium ? foldersOf(decks) : present ? [present] : [];
  const save = (form: FormData) =>
    run("move", async () => {
      const folder = chosen === NEW ? String(form.get("name")) : chosen || null;
      if (folder !== (present || null))
        await ask("PUT /decks/:id/folder", { params: { id }, body: { folder } });
      await refreshDecks(client);
      onClose();
    });
  return (
    <Dialog title={t("decks.folderTitle", { name })} onClose={onClose} testId="deck-folder">
      <form
        className="folder__form"
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        <label htmlFor={field}>{t("decks.folder")}</label>
        <select
          id={field}
          className="select"
          value={chosen}
          onChange={(event) => setChoice(event.currentTarget.value)}
        >
          <option value="">{t("decks.folderNone")}</option>
          {folders.map((folder) => (
            <option key={folder} value={folder}>
              {folder}
            </option>
          ))}
          {premium && <option value={NEW}>{t("decks.folderNew")}</option>}
        </select>
        {chosen === NEW && (
          <label>
            {t("decks.folderName")}
            <input name="name" maxLength={MAX_FOLDER_LENGTH} required autoComplete="off" />
          </label>
        )}
        {!premium && (
          <p>
            {t("decks.folderPremium")} <Link href="/store">{t("decks.folderStore")}</Link>
          </p>
        )}
        {error && <p role="alert">{error}</p>}
        <div className="dialog__actions">
          <button type="button" className="button" onClick={onClose}>
            {t("frame.cancel")}
          </button>
          <button type="submit" className="button button--brass" disabled={running !== null}>
            {t("decks.folderSave")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

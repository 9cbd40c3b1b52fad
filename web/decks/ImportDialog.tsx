// Reads a pasted deck list, and shows beside each line what could not be read of it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api/ask.ts";
import { deckPath, navigate } from "../router.ts";
import { errorText } from "../text/errors.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { sizeOf } from "./draft.ts";
import { noteText } from "./list-notes.ts";
import { type Imported, keepDeck } from "./queries.ts";

/** Of word processors. The server counts lines by them, and a text field has "\n" for all others. */
const OTHER_LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g;

export function ImportDialog({ onClose }: { onClose(): void }) {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const read = useMutation({
    mutationFn: (list: string) => ask("POST /decks/import", { body: { text: list } }),
  });
  const save = useMutation({
    mutationFn: ({ name, rules, cards, energy }: Imported) =>
      ask("POST /decks", { body: { name: name ?? t("decks.imported"), rules, cards, energy } }),
    onSuccess: (deck) => {
      keepDeck(client, deck);
      navigate(deckPath(deck.id));
    },
  });
  const found = read.data;
  const count = found ? sizeOf(found.cards) + sizeOf(found.energy) : 0;
  /** What was found is of the text as it was: it is neither saved nor corrected by line any more. */
  const write = (next: string) => {
    setText(next.replaceAll(OTHER_LINE_ENDS, "\n"));
    read.reset();
  };
  const replaceLine = (line: number, by: string) => {
    const next = text.split("\n").map((one, at) => (at === line - 1 ? by : one));
    setText(next.join("\n"));
    read.mutate(next.join("\n"));
  };
  return (
    <Dialog title={t("decks.importTitle")} kind="sheet" onClose={onClose} testId="import-deck">
      <p>{t("decks.importHelp")}</p>
      <textarea
        className="importtext"
        aria-label={t("decks.importTitle")}
        rows={8}
        value={text}
        placeholder={"4 Fernfawn WLD 001\n20 Grass Energy"}
        onChange={({ target }) => write(target.value)}
      />
      {(read.isError || save.isError) && <p role="alert">{errorText(read.error ?? save.error)}</p>}
      {found && (
        <>
          <p role="status" data-testid="import-result">
            {t("decks.importFound", { count })}{" "}
            {found.problems.length > 0 && t("decks.importTrouble", { count: found.problems.length })}
          </p>
          <Lines text={text} found={found} onReplace={replaceLine} />
        </>
      )}
      <div className="dialog__actions">
        <button
          type="button"
          className={found ? "button" : "button button--brass"}
          disabled={text.trim() === "" || read.isPending}
          onClick={() => read.mutate(text)}
        >
          {t("decks.importRead")}
        </button>
        {found && count > 0 && (
          <button
            type="button"
            className="button button--brass"
            disabled={save.isPending}
            onClick={() => save.mutate(found)}
          >
            {t("decks.importSave")}
          </button>
        )}
      </div>
    </Dialog>
  );
}

interface LinesProps {
  text: string;
  found: Imported;
  onReplace(line: number, by: string): void;
}

/** The lines with something to say about, each with it. */
function Lines({ text, found: { problems, notes }, onReplace }: LinesProps) {
  const lines = text.split("\n");
  if (problems.length + notes.length === 0) return null;
  return (
    <ol className="importlines">
      {problems.map(({ line, message, suggestion, text: read }) => (
        <li key={`${line} ${message}`} data-trouble="true">
          <code>
            {line > 0 && <span className="importlines__number">{line}</span>}
            {read || lines[line - 1]}
          </code>
          <Note message={message} />
          {suggestion && line > 0 && (
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => onReplace(line, suggestion)}
            >
              {t("decks.importReplace", { line: suggestion })}
            </button>
          )}
        </li>
      ))}
      {notes.map(({ line, message }) => (
        <li key={`${line} ${message}`}>
          <code>
            {line > 0 && <span className="importlines__number">{line}</span>}
            {lines[line - 1]}
          </code>
          <Note message={message} />
        </li>
      ))}
    </ol>
  );
}

function Note({ message }: { message: string }) {
  const { text, language } = noteText(message);
  return <span lang={language}>{text}</span>;
}

// The workbench: one's own decks on their places, and the ways to make another.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { PresetName } from "../../engine/index.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { useProfile } from "../frame/profile.ts";
import { offeredRules } from "../play/starter-decks.ts";
import { deckPath, navigate } from "../router.ts";
import { errorText } from "../text/errors.ts";
import { formatDate, t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { DeckMenu } from "./DeckMenu.tsx";
import { Folder, foldersOf } from "./Folder.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { type DeckSummary, keepDeck, useDecks } from "./queries.ts";
import "./decks.css";
import "./sharing.css";

export function DecksPage() {
  return (
    <div className="decks">
      <h1>{t("decks.title")}</h1>
      <ForPlayers title={t("decks.visitor")} icon="deck">
        <OwnDecks />
      </ForPlayers>
    </div>
  );
}

function OwnDecks() {
  const query = useDecks();
  const [open, setOpen] = useState<"new" | "import" | null>(null);
  const slots = useProfile().data?.decks ?? null;
  const decks = query.data ?? [];
  const loose = decks.filter(({ folder }) => folder === null);
  const free = slots === null ? 1 : Math.max(0, slots - decks.length);
  return (
    <>
      <p className="decks__bar">
        <button
          type="button"
          className="button button--brass"
          data-testid="new-deck"
          onClick={() => setOpen("new")}
        >
          <Icon name="plus" /> {t("decks.new")}
        </button>
        <button type="button" className="button" data-testid="import" onClick={() => setOpen("import")}>
          <Icon name="copy" /> {t("decks.import")}
        </button>
        {slots !== null && <span>{t("decks.slots", { used: decks.length, slots })}</span>}
      </p>
      <QueryState query={query} skeleton="panels">
        <ul className="decks__list" data-testid="own-decks">
          {loose.map((deck) => (
            <DeckSlot key={deck.id} deck={deck} />
          ))}
          {Array.from({ length: free }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty places are all alike
            <li key={at}>
              <button type="button" className="deckslot deckslot--free" onClick={() => setOpen("new")}>
                <Icon name="plus" />
                {t("decks.freeSlot")}
              </button>
            </li>
          ))}
        </ul>
        {foldersOf(decks).map((folder) => (
          <Folder key={folder} name={folder} premium={slots === null}>
            {decks
              .filter((deck) => deck.folder === folder)
              .map((deck) => (
                <DeckSlot key={deck.id} deck={deck} />
              ))}
          </Folder>
        ))}
      </QueryState>
      {open === "new" && <NewDeckDialog onClose={() => setOpen(null)} />}
      {open === "import" && <ImportDialog onClose={() => setOpen(null)} />}
    </>
  );
}

function DeckSlot({ deck }: { deck: DeckSummary }) {
  const { id, name, rules, size, valid, readOnly, updatedAt } = deck;
  return (
    <li className="deckslot">
      <Link className="deckslot__link" href={deckPath(id)} data-testid="deck">
        <strong>{name}</strong>
        <span>
          {t(`rules.${rules}`)} · {t("play.cardsIn", { count: size })}
        </span>
        <span data-valid={valid}>{valid ? t("decks.complete") : t("decks.incomplete")}</span>
        {readOnly && <span>{t("decks.readOnly")}</span>}
        <small>{t("decks.changed", { date: formatDate(updatedAt) })}</small>
      </Link>
      <DeckMenu deck={deck} />
    </li>
  );
}

function NewDeckDialog({ onClose }: { onClose(): void }) {
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (rules: PresetName) => ask("POST /decks", { body: { name: t("decks.newName"), rules } }),
    onSuccess: (deck) => {
      keepDeck(client, deck);
      navigate(deckPath(deck.id));
    },
  });
  return (
    <Dialog title={t("decks.newTitle")} kind="sheet" onClose={onClose} testId="new-deck-dialog">
      <div className="decks__rules">
        {offeredRules().map((rules) => (
          <button
            key={rules}
            type="button"
            className="button"
            data-testid={`new-${rules}`}
            disabled={make.isPending}
            onClick={() => make.mutate(rules)}
          >
            <span>
              <strong>{t(`rules.${rules}`)}</strong>
              <small>{t(`rules.${rules}About`)}</small>
            </span>
          </button>
        ))}
      </div>
      {make.isError && <p role="alert">{errorText(make.error)}</p>}
    </Dialog>
  );
}

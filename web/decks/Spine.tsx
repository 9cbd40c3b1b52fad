// The deck's spine: name, rules, what is wrong with it, its cards, its figures, and what can be done with it.
import * as Tabs from "@radix-ui/react-tabs";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { startMatch } from "../match-page/current-match.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";
import { DeckMenu } from "./DeckMenu.tsx";
import { type Draft, mayAdd, rowsOf, sizeOf, withCard, withRules } from "./draft.ts";
import { Figures } from "./Figures.tsx";
import type { Deck } from "./queries.ts";
import { SpineRow } from "./SpineRow.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { TestHand } from "./TestHand.tsx";
import type { DraftState } from "./useDraft.ts";

interface SpineProps extends DraftState {
  deck: Deck;
  /** What the rules say against the deck, in words. */
  problems: string[];
  /** Closes the sheet on phones. */
  onClose(): void;
}

const TABS = ["cards", "figures", "ideas", "hand"] as const;

export function Spine(props: SpineProps) {
  const { deck, draft, state, problems, change, flush, onClose } = props;
  const readOnly = state === "readOnly";
  return (
    <>
      <header className="spine__head">
        <input
          className="spine__name"
          aria-label={t("decks.name")}
          value={draft.name}
          maxLength={60}
          readOnly={readOnly}
          onChange={({ target }) => change((one) => ({ ...one, name: target.value }))}
        />
        <DeckMenu deck={deck} flush={flush} />
        <button type="button" className="spine__close" onClick={onClose} aria-label={t("frame.close")}>
          <Icon name="close" />
        </button>
      </header>
      <div className="spine__row">
        <select
          className="select"
          aria-label={t("play.rules")}
          value={draft.rules}
          disabled={readOnly}
          onChange={({ target }) => change((one) => withRules(one, target.value as PresetName))}
        >
          {(Object.keys(PRESETS) as PresetName[]).map((name) => (
            <option key={name} value={name}>
              {t(`rules.${name}`)}
            </option>
          ))}
        </select>
        <Sizes draft={draft} />
        <SaveNote {...props} />
      </div>
      <Problems problems={problems} />
      <TryButton {...props} />
      <Tabs.Root className="spine__tabs" defaultValue="cards">
        <Tabs.List className="segments__row" aria-label={t("decks.spine")}>
          {TABS.map((name) => (
            <Tabs.Trigger key={name} className="segment" value={name} data-testid={`tab-${name}`}>
              {t(`decks.tab.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="cards">
          <Cards draft={draft} readOnly={readOnly} change={change} />
        </Tabs.Content>
        <Tabs.Content value="figures">
          <Figures draft={draft} />
        </Tabs.Content>
        <Tabs.Content value="ideas">
          <Suggestions {...props} />
        </Tabs.Content>
        <Tabs.Content value="hand">
          <TestHand deck={deck} flush={flush} />
        </Tabs.Content>
      </Tabs.Root>
    </>
  );
}

function Sizes({ draft }: { draft: Draft }) {
  const { deckSize, energy } = PRESETS[draft.rules];
  return (
    <p className="spine__sizes">
      <strong data-testid="deck-size">
        {sizeOf(draft.cards)}/{deckSize}
      </strong>
      {energy.source === "deck" && (
        <span title={t("play.energy")}>
          {sizeOf(draft.energy)}/{energy.deckSize} {t("type.energyShort")}
        </span>
      )}
    </p>
  );
}

function SaveNote({ state, error, retry }: SpineProps) {
  return (
    <p className="spine__saved" role="status" data-testid="save-state" data-state={state}>
      {t(`decks.save.${state}`)}
      {state === "failed" && (
        <>
          {" "}
          {error}{" "}
          <button type="button" className="button button--quiet button--small" onClick={retry}>
            {t("frame.retry")}
          </button>
        </>
      )}
    </p>
  );
}

function Problems({ problems }: { problems: string[] }) {
  return (
    <ul className="spine__problems" data-testid="problems" aria-live="polite">
      {problems.length === 0 ? (
        <li data-valid="true">
          <Icon name="check" /> {t("decks.valid")}
        </li>
      ) : (
        problems.map((problem) => <li key={problem}>{problem}</li>)
      )}
    </ul>
  );
}

/** A match against the bot with the deck as it is. */
function TryButton({ deck, draft, problems, flush }: SpineProps) {
  const { run, running, error } = useTask();
  const start = async () => {
    await flush();
    await startMatch({ deck: deck.id, rules: draft.rules, public: false, delay: 0 });
  };
  return (
    <>
      <button
        type="button"
        className="button button--brass"
        data-testid="try-deck"
        disabled={problems.length > 0 || running !== null}
        onClick={() => run("try", start)}
      >
        {running ? <span className="spinner" /> : <Icon name="bot" />}
        {t("decks.try")}
      </button>
      {error && <p role="alert">{error}</p>}
    </>
  );
}

interface CardsProps extends Pick<DraftState, "change"> {
  draft: Draft;
  readOnly: boolean;
}

function Cards({ draft, readOnly, change }: CardsProps) {
  const groups = rowsOf(draft);
  if (groups.length === 0) return <p className="spine__empty">{t("decks.empty")}</p>;
  return groups.map(({ kind, rows }) => (
    <section key={kind} className="spine__group" aria-label={t(`decks.group.${kind}`)}>
      <h2>
        {t(`decks.group.${kind}`)} <span>{rows.reduce((sum, { count }) => sum + count, 0)}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <SpineRow
            key={row.id}
            row={row}
            readOnly={readOnly}
            mayAdd={mayAdd(draft, row.id)}
            onChange={(by) => change((one) => withCard(one, row.id, by))}
          />
        ))}
      </ul>
    </section>
  ));
}

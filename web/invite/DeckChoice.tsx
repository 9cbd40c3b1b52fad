// The choice of a deck that can be played under some rules. Those that cannot are named with the reason.
import type { RuleViolation } from "../../engine/index.ts";
import { violationWords } from "../decks/violations.ts";
import { t } from "../text/index.ts";

interface Verdict {
  id: string;
  name: string;
  own: boolean;
  fits: boolean;
  problems: Pick<RuleViolation, "code" | "params">[];
}

interface DeckChoiceProps {
  decks: Verdict[];
  chosen: string;
  onChoose(deck: string): void;
}

/** The deck that is chosen first; "" if none fits. */
export const firstFitting = (decks: Verdict[] = []): string => decks.find(({ fits }) => fits)?.id ?? "";

export function DeckChoice({ decks, chosen, onChoose }: DeckChoiceProps) {
  const fitting = decks.filter(({ fits }) => fits);
  const others = decks.filter(({ fits, own }) => own && !fits);
  return (
    <>
      <label className="invite__field">
        <span>{t("play.deck")}</span>
        <select
          className="select"
          data-testid="invite-deck"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {fitting.map(({ id, name, own }) => (
            <option key={id} value={id}>
              {own ? name : t("invite.houseDeck", { deck: name })}
            </option>
          ))}
        </select>
      </label>
      {fitting.length === 0 && <p role="alert">{t("invite.noDeck")}</p>}
      {others.length > 0 && (
        <details>
          <summary>{t("invite.unfit", { count: others.length })}</summary>
          <ul>
            {others.map(({ id, name, problems }) => (
              <li key={id}>
                <strong>{name}</strong> {violationWords(problems[0])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

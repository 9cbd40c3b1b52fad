// A card looked at while building: picture, text, and how many are in the deck.
import { cardName, pool } from "../../cards/browser.ts";
import { CardFacts, CardText } from "../collection/CardText.tsx";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";

interface CardDialogProps {
  id: string;
  /** Copies in the deck. */
  count: number;
  mayAdd: boolean;
  readOnly: boolean;
  onChange(by: number): void;
  onClose(): void;
}

export function CardDialog({ id, count, mayAdd, readOnly, onChange, onClose }: CardDialogProps) {
  const index = pool.byId.get(id);
  const name = cardName(id);
  return (
    <Dialog title={name} kind="bare" onClose={onClose} testId="card-dialog">
      <div className="carddialog">
        <div className="carddialog__face">
          <CardImage id={id} name={name} what="face" eager />
        </div>
        <div className="card__words">
          {index !== undefined && (
            <>
              <CardFacts card={pool.cards[index]} />
              <CardText index={index} />
            </>
          )}
          {!readOnly && (
            <p className="stepper">
              <button
                type="button"
                className="button"
                disabled={count === 0}
                onClick={() => onChange(-1)}
                aria-label={t("decks.remove", { name })}
              >
                <Icon name="minus" />
              </button>
              <output>{t("decks.inDeck", { count })}</output>
              <button
                type="button"
                className="button button--brass"
                disabled={!mayAdd}
                onClick={() => onChange(1)}
                aria-label={t("decks.add", { name, count })}
              >
                <Icon name="plus" />
              </button>
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

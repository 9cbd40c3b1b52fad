// A row of the deck's spine: copies, name, and one more or fewer. Dragged off the spine, a copy leaves the deck.
import { cardArt } from "../pictures.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { Row } from "./draft.ts";

interface SpineRowProps {
  row: Row;
  readOnly: boolean;
  mayAdd: boolean;
  onChange(by: number): void;
}

export function SpineRow({ row: { id, name, count }, readOnly, mayAdd, onChange }: SpineRowProps) {
  return (
    <li
      className="spinerow"
      data-testid={`row-${id}`}
      draggable={!readOnly}
      onDragStart={(event) => event.dataTransfer.setData("mantimon/row", id)}
      onDragEnd={(event) => {
        const { x, y, width, height } = event.currentTarget.closest("aside")!.getBoundingClientRect();
        const { clientX, clientY } = event;
        const inside = clientX >= x && clientX <= x + width && clientY >= y && clientY <= y + height;
        if (!inside && !readOnly) onChange(-1);
      }}
    >
      <img
        className="spinerow__art"
        src={cardArt(id)}
        alt=""
        width="60"
        height="40"
        loading="lazy"
        draggable={false}
      />
      <span className="spinerow__count">{count}</span>
      <span className="spinerow__name">{name}</span>
      {!readOnly && (
        <span className="spinerow__steps">
          <button type="button" onClick={() => onChange(-1)} aria-label={t("decks.remove", { name })}>
            <Icon name="minus" />
          </button>
          <button
            type="button"
            disabled={!mayAdd}
            onClick={() => onChange(1)}
            aria-label={t("decks.add", { name, count })}
          >
            <Icon name="plus" />
          </button>
        </span>
      )}
    </li>
  );
}

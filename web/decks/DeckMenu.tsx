// What can be done with a whole deck. The menu is half as large as all other code of the page, so it is loaded with the click
// that opens it.
import { useState } from "react";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import type { DeckMenuProps } from "./OpenDeckMenu.tsx";

const OpenDeckMenu = lazyDialog<DeckMenuProps & { onClose(): void }>(
  () => import("./OpenDeckMenu.tsx").then(({ OpenDeckMenu }) => OpenDeckMenu),
  ({ deck }) => <MenuButton deck={deck} />,
);

export function DeckMenu(props: DeckMenuProps) {
  const [opened, setOpened] = useState(false);
  return opened ? (
    <OpenDeckMenu {...props} onClose={() => setOpened(false)} />
  ) : (
    <MenuButton deck={props.deck} onClick={() => setOpened(true)} />
  );
}

function MenuButton({ deck: { id, name }, onClick }: Pick<DeckMenuProps, "deck"> & { onClick?(): void }) {
  return (
    <button
      type="button"
      className="deckmenu__open"
      aria-haspopup="menu"
      aria-label={t("decks.menu", { name })}
      data-testid={`menu-${id}`}
      onClick={onClick}
    >
      <Icon name="more" />
    </button>
  );
}

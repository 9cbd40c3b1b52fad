// What can be done with a whole deck. The menu is half as large as all other code of the page, so it is loaded with the click
// that opens it.
import { lazy, Suspense, useState } from "react";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { DeckMenuProps } from "./OpenDeckMenu.tsx";

const OpenDeckMenu = lazy(() =>
  import("./OpenDeckMenu.tsx").then(({ OpenDeckMenu }) => ({ default: OpenDeckMenu })),
);

export function DeckMenu(props: DeckMenuProps) {
  const [opened, setOpened] = useState(false);
  const { id, name } = props.deck;
  const button = (
    <button
      type="button"
      className="deckmenu__open"
      aria-haspopup="menu"
      aria-label={t("decks.menu", { name })}
      data-testid={`menu-${id}`}
      onClick={() => setOpened(true)}
    >
      <Icon name="more" />
    </button>
  );
  return opened ? (
    <Suspense fallback={button}>
      <OpenDeckMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}

// A look into a deck before it is played: its cards by name, with their pictures.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { withCards } from "../cards.ts";
import { Skeleton } from "../frame/Skeleton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { QueryState } from "../ui/states.tsx";
import { starterDecks } from "./starter-decks.ts";

/** Apart, because it needs the card pool. */
const DeckContents = lazyPart(
  () => withCards(import("./DeckContents.tsx")).then(({ DeckContents }) => DeckContents),
  { waiting: () => <Skeleton kind="text" /> },
);

/** @param id of a deck of the house or of one's own */
export function DeckLook({ id, onClose }: { id: string; onClose(): void }) {
  const preset = starterDecks.find((deck) => deck.id === id);
  const query = useQuery({
    queryKey: ["deck", id],
    queryFn: () => ask("GET /decks/:id", { params: { id } }),
    enabled: preset === undefined,
  });
  const deck = preset ?? query.data;
  const contents = deck && <DeckContents rules={deck.rules} cards={deck.cards} energy={deck.energy} />;
  return (
    <Dialog title={deck?.name ?? ""} onClose={onClose} kind="sheet" testId="deck-look">
      {preset ? (
        contents
      ) : (
        <QueryState query={query} skeleton="text">
          {contents}
        </QueryState>
      )}
    </Dialog>
  );
}

// How many copies of a card are owned, and where they came from.
import { useQuery } from "@tanstack/react-query";
import { pool } from "../../cards/browser.ts";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";

export function Owned({ id }: { id: string }) {
  const { user } = useStore(session);
  const card = pool.cards[pool.byId.get(id)!];
  const { data } = useQuery({
    queryKey: ["collection", user?.id, "card", id],
    // The API finds cards by words and set: the card is among those of its name.
    queryFn: () =>
      ask("GET /collection", { query: { text: card.name.slice(0, 100), set: id.slice(0, 3), limit: "50" } }),
    enabled: user !== null,
  });
  const found = data?.items.find((one) => one.id === id);
  if (!found) return null;
  const { free, quantity, sources } = found;
  return (
    <p className="card__owned" data-owned={free || quantity > 0}>
      {free
        ? t("collection.freeCopies")
        : quantity > 0
          ? t("collection.copies", { count: quantity })
          : t("collection.missing")}
      {Object.keys(sources).length > 0 && (
        <small>
          {" "}
          {Object.entries(sources)
            .map(([source, count]) => `${t(`source.${source as "starter"}`)} ${count}`)
            .join(" · ")}
        </small>
      )}
    </p>
  );
}

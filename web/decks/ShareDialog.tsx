// A deck to take along: as a link, as a QR picture of the link, and as a list to paste elsewhere.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { sharedDeckPath } from "../router.ts";
import { t } from "../text/index.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { QrPicture } from "../ui/QrPicture.tsx";
import { ShareLink } from "../ui/ShareLink.tsx";
import { QueryState } from "../ui/states.tsx";

export function ShareDialog({ id, name, onClose }: { id: string; name: string; onClose(): void }) {
  const query = useQuery({
    queryKey: ["deck-text", id],
    queryFn: () => ask("GET /decks/:id/text", { params: { id } }),
    gcTime: 0,
  });
  const link = query.data ? location.origin + sharedDeckPath(query.data.code) : "";
  return (
    <Dialog title={t("decks.shareTitle", { name })} kind="sheet" onClose={onClose} testId="share-deck">
      <QueryState query={query} skeleton="text">
        {query.data && (
          <div className="sharedeck">
            <QrPicture text={link} label={t("decks.qr")} />
            <ShareLink link={link} label={t("decks.link")} text={name} />
            <label className="sharedeck__list">
              <span>{t("decks.asText")}</span>
              <textarea
                readOnly
                rows={10}
                value={query.data.text}
                onFocus={(event) => event.target.select()}
              />
            </label>
            <CopyButton text={query.data.text} />
          </div>
        )}
      </QueryState>
    </Dialog>
  );
}

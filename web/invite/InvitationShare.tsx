// The code of an invitation, its link, and the link as a QR picture.
import { invitePath } from "../router.ts";
import { t } from "../text/index.ts";
import { QrPicture } from "../ui/QrPicture.tsx";
import { ShareLink } from "../ui/ShareLink.tsx";
import "./invite.css";

export function InvitationShare({ code }: { code: string }) {
  const link = location.origin + invitePath(code);
  return (
    <div className="invite__share">
      <p className="invite__code" data-testid="invite-code">
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <QrPicture text={link} label={t("invite.qr")} />
      <ShareLink link={link} label={t("waiting.link")} text={t("waiting.shareText")} />
    </div>
  );
}

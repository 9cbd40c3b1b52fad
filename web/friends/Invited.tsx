// Keeps the player online in the eyes of friends, and shows their invitations on every page.
import { Link } from "wouter";
import { session } from "../api/session.ts";
import { useStore } from "../store.ts";
import { t } from "../text/index.ts";
import { dropNote, notes, PULSE_MS, useFriends } from "./queries.ts";

export function Invited() {
  const { user } = useStore(session);
  return user && <Pulse key={user.id} />;
}

function Pulse() {
  useFriends(PULSE_MS);
  const { waiting } = useStore(notes);
  return waiting.map(({ code, from }) => (
    <p key={code} className="toast" role="status" data-testid="invited">
      {t("friends.invited", { name: from })}{" "}
      <Link className="button button--brass" href={`/invite/${code}`} onClick={() => dropNote(code)}>
        {t("friends.toTable")}
      </Link>{" "}
      <button type="button" className="button button--quiet" onClick={() => dropNote(code)}>
        {t("friends.notNow")}
      </button>
    </p>
  ));
}

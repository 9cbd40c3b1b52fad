// Shows the invitations of friends on every page.
import { Link } from "wouter";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { dropNote, notes } from "./queries.ts";

export function Invited() {
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

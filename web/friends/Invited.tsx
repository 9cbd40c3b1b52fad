// Shows on every page the invitations that are for the player by name.
import { Link } from "wouter";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { useTask } from "../ui/useTask.ts";
import { blockPlayer, dropNote, notes } from "./queries.ts";

export function Invited() {
  const { waiting } = useStore(notes);
  return waiting.map(({ code, from }) => <Invitation key={from} code={code} from={from} />);
}

function Invitation({ code, from }: { code: string; from: string }) {
  const task = useTask();
  return (
    <p className="toast" role="status" data-testid="invited">
      {task.error ?? t("friends.invited", { name: from })}{" "}
      <Link className="button button--brass" href={`/invite/${code}`} onClick={() => dropNote(code)}>
        {t("friends.toTable")}
      </Link>{" "}
      <button type="button" className="button button--quiet" onClick={() => dropNote(code)}>
        {t("friends.notNow")}
      </button>{" "}
      <button
        type="button"
        className="button button--quiet"
        aria-label={t("friends.blockName", { name: from })}
        disabled={task.running !== null}
        onClick={() => task.run("block", () => blockPlayer(from))}
      >
        {t("friends.block")}
      </button>
    </p>
  );
}

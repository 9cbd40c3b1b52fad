// What only players have: visitors are offered to become one.
import type { ReactNode } from "react";
import { enterAsGuest, session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import type { IconName } from "../ui/Icon.tsx";
import { EmptyState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";

interface ForPlayersProps {
  /** What a visitor is told. */
  title: string;
  icon?: IconName;
  children: ReactNode;
}

export function ForPlayers({ title, icon = "gift", children }: ForPlayersProps) {
  const { user, known } = useStore(session);
  const { run, running, error } = useTask();
  if (user) return children;
  if (!known) return null;
  return (
    <EmptyState icon={icon} title={title}>
      <button
        type="button"
        className="button button--brass"
        disabled={running !== null}
        onClick={() => run("enter", enterAsGuest)}
      >
        {t("account.enter")}
      </button>
      {error && <p role="alert">{error}</p>}
    </EmptyState>
  );
}

// The account page: ways to sign in, or the account of the player who is signed in.
import { useEffect, useState } from "react";
import { request } from "../api/http.ts";
import { enterAsGuest, session } from "../api/session.ts";
import { useStore } from "../store.ts";
import en from "../text/en/index.ts";
import { t } from "../text/index.ts";
import { type Task, useTask } from "../ui/useTask.ts";
import { AccountPanels } from "./AccountPanels.tsx";
import type { Provider } from "./api.ts";
import { FailureToast } from "./FailureToast.tsx";
import "./account.css";
import { ProvidersPanel } from "./ProvidersPanel.tsx";
import { RecoverForm } from "./RecoverForm.tsx";

export function AccountPage() {
  const { user, known } = useStore(session);
  const task = useTask();
  const [offered, setOffered] = useState<Provider[]>([]);
  useEffect(() => {
    request("GET /auth/providers").then(
      ({ providers }) => setOffered(providers),
      () => {},
    );
  }, []);
  return (
    <div className="account">
      <h1 className="sr-only">{t("account.title")}</h1>
      <Outcome />
      {known && !user && <SignIn offered={offered} task={task} />}
      {user && <AccountPanels key={user.id} offered={offered} />}
      <FailureToast task={task} />
    </div>
  );
}

/** What came of a sign-in, where the player has to be told. */
function Outcome() {
  const outcome = new URLSearchParams(location.search).get("signIn") ?? "";
  const isTold = Object.hasOwn(en.account.outcome, outcome);
  return isTold ? <p role="status">{t(`account.outcome.${outcome as "refused"}`)}</p> : null;
}

function SignIn({ offered, task }: { offered: Provider[]; task: Task }) {
  return (
    <>
      <ProvidersPanel
        title={t("account.signIn")}
        offered={offered}
        linked={[]}
        task={task}
        onUnlink={() => {}}
      />
      <section className="panel account__stack">
        <button
          type="button"
          className="button"
          disabled={task.running !== null}
          onClick={() => task.run("guest", enterAsGuest)}
        >
          {t("account.enter")}
        </button>
        <RecoverForm task={task} />
      </section>
    </>
  );
}

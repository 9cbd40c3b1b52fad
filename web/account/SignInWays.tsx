// The ways in for whoever is not signed in: a provider, a recovery key, or a new guest account.
import { useEffect, useState } from "react";
import { request } from "../api/http.ts";
import { enterAsGuest, session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import type { Task } from "../ui/useTask.ts";
import type { Provider } from "./api.ts";
import { ProvidersPanel } from "./ProvidersPanel.tsx";
import { RecoverForm } from "./RecoverForm.tsx";

/** The providers by which the server lets people sign in. */
export function useProviders(): Provider[] {
  const [offered, setOffered] = useState<Provider[]>([]);
  useEffect(() => {
    request("GET /auth/providers").then(
      ({ providers }) => setOffered(providers),
      () => {},
    );
  }, []);
  return offered;
}

export function SignInWays({ offered, task }: { offered: Provider[]; task: Task }) {
  const { ended } = useStore(session);
  const guest = (
    <button
      type="button"
      className={ended === null ? "button" : "button button--quiet"}
      disabled={task.running !== null}
      onClick={() => task.run("guest", enterAsGuest)}
    >
      {t(ended === null ? "account.enter" : "signedOut.startOver")}
    </button>
  );
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
        {/* First what leads back to the account, for those who had one. */}
        {ended === null && guest}
        <RecoverForm task={task} />
        {ended !== null && guest}
      </section>
    </>
  );
}

/** What has happened to the session of the account with this name. */
export function EndedWords({ name }: { name: string }) {
  return (
    <>
      <p>{t("signedOut.why", { name })}</p>
      <p>{t("signedOut.back")}</p>
    </>
  );
}

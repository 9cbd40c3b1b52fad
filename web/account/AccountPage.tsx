// The account page: ways to sign in, or the account of the player who is signed in.
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import en from "../text/en/index.ts";
import { t } from "../text/index.ts";
import { useTask } from "../ui/useTask.ts";
import { AccountPanels } from "./AccountPanels.tsx";
import { FailureToast } from "./FailureToast.tsx";
import { EndedWords, SignInWays, useProviders } from "./SignInWays.tsx";
import "./account.css";

export function AccountPage() {
  const { user, known, ended } = useStore(session);
  const task = useTask();
  const offered = useProviders();
  return (
    <div className="account">
      <h1 className="sr-only">{t("account.title")}</h1>
      <Outcome />
      {ended !== null && (
        <section className="panel" role="status" data-testid="signed-out">
          <h2>{t("signedOut.title")}</h2>
          <EndedWords name={ended} />
        </section>
      )}
      {known && (!user || ended !== null) && <SignInWays offered={offered} task={task} />}
      {user && ended === null && <AccountPanels key={user.id} offered={offered} />}
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

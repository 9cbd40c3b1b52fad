// The account page: ways to sign in, or the account of the player who is signed in.
import { useEffect, useState } from "react";
import { request } from "../api/http.ts";
import { enterAsGuest, session } from "../api/session.ts";
import { Shell } from "../pages/Shell.tsx";
import { useStore } from "../store.ts";
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
    <Shell>
      <div className="account">
        <Outcome />
        {known && !user && <SignIn offered={offered} task={task} />}
        {user && <AccountPanels key={user.id} offered={offered} />}
        <FailureToast task={task} />
      </div>
    </Shell>
  );
}

/** What came of a sign-in, where the player has to be told. */
const OUTCOMES: Record<string, string> = {
  refused: "You were not signed in. Nothing has changed.",
  provider_linked: "Your account already has another sign-in with this provider. Unlink that one first.",
  unavailable: "The provider did not answer. Please try again.",
  cross_site:
    "Another site tried to start a sign-in for you. Nothing has changed. To sign in, use this page.",
};

function Outcome() {
  const sentence = OUTCOMES[new URLSearchParams(location.search).get("signIn") ?? ""];
  return sentence ? <p role="status">{sentence}</p> : null;
}

function SignIn({ offered, task }: { offered: Provider[]; task: Task }) {
  return (
    <>
      <ProvidersPanel title="Sign in" offered={offered} linked={[]} task={task} onUnlink={() => {}} />
      <section className="panel account__stack">
        <button
          type="button"
          className="button"
          disabled={task.running !== null}
          onClick={() => task.run("guest", enterAsGuest)}
        >
          Enter as a guest
        </button>
        <RecoverForm task={task} />
      </section>
    </>
  );
}

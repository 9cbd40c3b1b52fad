// Says that the session has ended, with the ways back into the account. The page behind it stays as it is until then.
import { useEffect } from "react";
import { queryClient } from "../api/ask.ts";
import { forgetSession, session } from "../api/session.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useTask } from "../ui/useTask.ts";
import { FailureToast } from "./FailureToast.tsx";
import { EndedWords, SignInWays, useProviders } from "./SignInWays.tsx";
import "./account.css";

export function SignedOutDialog({ name }: { name: string }) {
  const task = useTask();
  const offered = useProviders();
  useAnswersAnew();
  return (
    <Dialog title={t("signedOut.title")} onClose={forgetSession} testId="signed-out">
      <div className="account">
        <EndedWords name={name} />
        <SignInWays offered={offered} task={task} />
        <FailureToast task={task} />
      </div>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={forgetSession}>
          {t("signedOut.later")}
        </button>
      </div>
    </Dialog>
  );
}

/** Once there is an answer, the page asks again for what it was refused. */
function useAnswersAnew(): void {
  useEffect(
    () => () => {
      // Whoever stays signed out does not become a guest by what the page asks for.
      if (session.get().user !== null) void queryClient.invalidateQueries();
    },
    [],
  );
}

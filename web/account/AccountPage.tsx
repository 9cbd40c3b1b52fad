// The account: name and picture, ways to sign in, where one is signed in, and the way out.
import { useCallback, useEffect, useState } from "react";
import { request } from "../api/http.ts";
import { enterAsGuest, forgetSession, renew, session } from "../api/session.ts";
import { Shell } from "../pages/Shell.tsx";
import { useStore } from "../store.ts";
import { type Task, useTask } from "../ui/useTask.ts";
import { type Account, ask, loadAccount, type Provider } from "./api.ts";
import "./account.css";
import { ConflictPanel } from "./ConflictPanel.tsx";
import { MatchesPanel } from "./MatchesPanel.tsx";
import { ProfilePanel } from "./ProfilePanel.tsx";
import { ProvidersPanel } from "./ProvidersPanel.tsx";
import { SessionsPanel } from "./SessionsPanel.tsx";

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
        {user && <Signed key={user.id} offered={offered} />}
        <Failure task={task} />
      </div>
    </Shell>
  );
}

function Failure({ task }: { task: Task }) {
  if (!task.error) return null;
  return (
    <p className="toast" role="alert">
      {task.error}
    </p>
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
      <section className="panel">
        <button
          type="button"
          className="button"
          disabled={task.running !== null}
          onClick={() => task.run("guest", enterAsGuest)}
        >
          Enter as a guest
        </button>
      </section>
    </>
  );
}

function Signed({ offered }: { offered: Provider[] }) {
  const task = useTask();
  const [account, setAccount] = useState<Account | null>(null);
  const { run } = task;
  const reload = useCallback(async () => setAccount(await loadAccount()), []);
  useEffect(() => run("load", reload), [run, reload]);
  if (!account) {
    return task.error ? (
      <Failure task={task} />
    ) : (
      <p className="spinner" role="status" aria-label="Loading your account" />
    );
  }

  const { profile, linked, sessions, avatars, conflict } = account;
  /** Changes something on the server, then shows the new state. */
  const change = (name: string, work: () => Promise<unknown>) =>
    run(name, async () => {
      await work();
      await reload();
    });
  const leave = (name: string, work: () => Promise<unknown>) =>
    run(name, async () => {
      await work();
      forgetSession();
    });

  return (
    <>
      {conflict && (
        <ConflictPanel
          conflict={conflict}
          busy={task.running !== null}
          onKeep={(keep) =>
            run("conflict", async () => {
              await ask("POST /auth/conflict", { body: { keep } });
              await renew();
              await reload();
            })
          }
        />
      )}
      <ProfilePanel
        profile={profile}
        avatars={avatars}
        busy={task.running !== null}
        onChange={(body) =>
          change("profile", async () => {
            await ask("PATCH /me", { body });
            await renew();
          })
        }
      />
      <ProvidersPanel
        title={profile.guest ? "Keep this account" : "Ways to sign in"}
        offered={offered}
        linked={linked}
        task={task}
        onUnlink={(provider) =>
          change("unlink", () => ask("DELETE /auth/identities/:provider", { params: { provider } }))
        }
      />
      <MatchesPanel />
      <SessionsPanel
        sessions={sessions}
        busy={task.running !== null}
        onEnd={(id) => change("end", () => ask("DELETE /auth/sessions/:id", { params: { id } }))}
        onSignOut={() => leave("out", () => ask("POST /auth/sign-out"))}
        onSignOutEverywhere={() => leave("out", () => ask("POST /auth/sign-out-everywhere"))}
        onDelete={(name) => leave("delete", () => ask("DELETE /me", { body: { name } }))}
      />
      <Failure task={task} />
    </>
  );
}

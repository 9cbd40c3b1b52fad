// The frame of every page but the table: name of the game, and who is playing.
import type { ReactNode } from "react";
import { session } from "../api/session.ts";
import { navigate } from "../router.ts";
import { useStore } from "../store.ts";

export function Shell({ children }: { children: ReactNode }) {
  const { user } = useStore(session);
  return (
    <div className="shell">
      <header className="shell__head">
        <a
          className="logo"
          href="/"
          onClick={(event) => {
            event.preventDefault();
            navigate("/");
          }}
        >
          <img src="/emblem.svg" alt="" width="44" height="44" />
          <span>Mantimon</span>
        </a>
        {user && (
          <p className="shell__user">
            <a
              href="/account"
              onClick={(event) => {
                event.preventDefault();
                navigate("/account");
              }}
            >
              <span className="sr-only">Your account: you play as </span>
              <span data-testid="player-name">{user.name}</span>
            </a>
          </p>
        )}
      </header>
      <main>{children}</main>
    </div>
  );
}

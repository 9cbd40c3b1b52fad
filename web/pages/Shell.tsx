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
          <p className="shell__user" data-testid="player-name">
            <span className="sr-only">You play as </span>
            {user.name}
          </p>
        )}
      </header>
      <main>{children}</main>
    </div>
  );
}

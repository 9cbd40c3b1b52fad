// A practice match against the bot of this browser: it needs no connection, and has no clock.
import { useEffect, useState } from "react";
import type { Result } from "../../engine/index.ts";
import type { LocalMatch } from "../match/local-match.ts";
import { navigate } from "../router.ts";
import { useStore } from "../state.ts";
import { resultSentence } from "../table/ResultPanel.tsx";
import { Table } from "../table/Table.tsx";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/states.tsx";
import { forgetPractice, openPractice, PLAYER, startPractice } from "./practice-match.ts";

const names = (): [string, string] => [t("learn.you"), t("practice.opponent")];

export function PracticePage() {
  const [{ match, round }, setMatch] = useState(() => ({ match: openPractice(names()), round: 0 }));
  if (!match) {
    return (
      <main className="loading">
        <h1 className="sr-only">{t("title.practice")}</h1>
        <EmptyState icon="bot" title={t("practice.noDecks")} />
      </main>
    );
  }
  const again = () => setMatch({ match: startPractice(names()), round: round + 1 });
  return <Practice key={round} match={match} onAgain={again} />;
}

function Practice({ match: { store, requests }, onAgain }: { match: LocalMatch; onAgain(): void }) {
  const { view, playing, pool } = useStore(store);
  const result = view?.result ?? null;
  useEffect(() => {
    if (result) forgetPractice();
  }, [result]);
  const leave = () => navigate("/play");
  const concede = () => {
    forgetPractice();
    leave();
    return Promise.resolve();
  };
  return (
    <Table
      store={store}
      pool={pool}
      requests={{ ...requests, concede }}
      lesson={{
        guide: null,
        end: result && !playing ? <Done result={result} onAgain={onAgain} onLeave={leave} /> : null,
      }}
      onLeave={leave}
    />
  );
}

function Done({ result, onAgain, onLeave }: { result: Result; onAgain(): void; onLeave(): void }) {
  const title = result.winner === PLAYER ? "result.win" : result.winner === -1 ? "result.tie" : "result.lose";
  return (
    <Dialog title={t(title)} testId="practice-done">
      <p>{resultSentence(result, PLAYER, (seat) => names()[seat])}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onLeave}>
          {t("practice.leave")}
        </button>
        <button type="button" className="button button--brass" data-testid="practice-again" onClick={onAgain}>
          {t("learn.again")}
        </button>
      </div>
    </Dialog>
  );
}

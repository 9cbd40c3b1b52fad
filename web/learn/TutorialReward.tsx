// The reward of the tutorial, once all lessons are done: given by the server, once for each account.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { refreshOwned } from "../wallet/queries.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import { nextLesson, progress } from "./progress.ts";

export function TutorialReward() {
  const { user } = useStore(session);
  const done = useStore(progress) && nextLesson() === null;
  const { data } = useQuery({
    queryKey: ["tutorial", user?.id],
    queryFn: async () => {
      const answer = await ask("PUT /me/tutorial");
      if (answer.granted) await refreshOwned();
      return answer;
    },
    enabled: done && user !== null,
    // The answer to the same question is another one afterwards.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!done) return <p>{t("learn.rewardAhead")}</p>;
  if (!user) return <p>{t("learn.rewardForPlayers")}</p>;
  if (!data?.granted) return null;
  return (
    <div role="status" data-testid="tutorial-reward">
      <p>{t("learn.rewarded")}</p>
      <Rewards reward={data.granted} words />
    </div>
  );
}

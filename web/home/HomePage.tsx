// The first page: for visitors what the game is, for players what to do next.
import { session } from "../api/session.ts";
import { useWorld } from "../campaign/queries.ts";
import { useStarters } from "../collection/useStarters.ts";
import { Skeleton } from "../frame/Skeleton.tsx";
import { useQuests } from "../quests/queries.ts";
import { useStore } from "../state.ts";
import { useDaily, useOwnPacks } from "../wallet/queries.ts";
import { Continue } from "./Continue.tsx";
import { KeyReminder } from "./KeyReminder.tsx";
import { Landing } from "./Landing.tsx";
import { LastMatches } from "./LastMatches.tsx";
import { News } from "./News.tsx";
import { People } from "./People.tsx";
import { Today } from "./Today.tsx";
import { TodaysQuests } from "./TodaysQuests.tsx";
import "./home.css";

export function HomePage() {
  const { user, known } = useStore(session);
  if (!known) return null;
  if (!user) return <Landing />;
  return (
    <div className="home">
      <Continue userId={user.id} name={user.name} />
      <BelowTheSign userId={user.id} />
    </div>
  );
}

/** Shown together, once it is known what the upper parts have: what came later would move the rest of the page. */
function BelowTheSign({ userId }: { userId: string }) {
  const parts = [useStarters(), useWorld(), useDaily(), useOwnPacks(), useQuests()];
  if (parts.some(({ isLoading }) => isLoading)) return <Skeleton kind="panels" />;
  return (
    <>
      <Today />
      <TodaysQuests />
      <People />
      <KeyReminder userId={userId} />
      <LastMatches userId={userId} />
      <News />
    </>
  );
}

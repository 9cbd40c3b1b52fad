// The starters that may be chosen, and the one that was.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";

export function useStarters() {
  const { user } = useStore(session);
  return useQuery({ queryKey: ["starters", user?.id], queryFn: () => ask("GET /starters") });
}

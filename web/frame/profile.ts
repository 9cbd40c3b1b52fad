// The profile of the signed-in user, as every page may show it.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";

/** Asks only where somebody is signed in. */
export function useProfile() {
  const { user } = useStore(session);
  return useQuery({ queryKey: ["me", user?.id], queryFn: () => ask("GET /me"), enabled: user !== null });
}

// The way by which pages enter rooms.
import { Client } from "@colyseus/sdk";
import { withToken } from "../api/session.ts";
import { toApiError } from "./problems.ts";

/**
 * Enters a room as the user of this id.
 * @throws {ApiError} `session_ended` if another is signed in by now, or nobody
 */
export async function enterRoom<R>(userId: string, way: (client: Client) => Promise<R>): Promise<R> {
  /**
   * The SDK repeats the account's token in the address of each WebSocket, and addresses end up in the logs of proxies.
   * The reserved seat is all that the server asks for there.
   */
  const client = new Client(location.origin, { urlBuilder: withoutToken });
  try {
    return await withToken((token) => {
      client.auth.token = token;
      return way(client).catch((error: unknown) => {
        throw toApiError(error);
      });
    }, userId);
  } catch (error) {
    throw toApiError(error);
  }
}

function withoutToken(address: URL): string {
  address.searchParams.delete("_authToken");
  return address.href;
}

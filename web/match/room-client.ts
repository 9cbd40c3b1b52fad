// Makes the clients by which pages enter rooms.
import { Client } from "@colyseus/sdk";

/**
 * The SDK repeats the account's token in the address of each WebSocket, and addresses end up in the logs of proxies. The
 * reserved seat is all that the server asks for there.
 */
export const newClient = () => new Client(location.origin, { urlBuilder: withoutToken });

function withoutToken(address: URL): string {
  address.searchParams.delete("_authToken");
  return address.href;
}

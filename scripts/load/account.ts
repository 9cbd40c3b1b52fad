// A guest account of the load generator, whose access token is renewed when it has run out.
import { Client } from "@colyseus/sdk";

export class Account {
  readonly sdk: Client;
  readonly #url: string;
  #cookie: string;

  private constructor(url: string, token: string, cookie: string) {
    this.#url = url;
    this.sdk = new Client(url);
    this.sdk.auth.token = token;
    this.#cookie = cookie;
  }

  /** @throws naming the answer if the server gives no account */
  static async create(url: string): Promise<Account> {
    const response = await fetch(`${url}/api/v1/auth/guest`, { method: "POST" });
    if (!response.ok) throw new Error(`no guest account: ${response.status} ${await response.text()}`);
    const { token } = (await response.json()) as { token: string };
    return new Account(url, token, cookieOf(response));
  }

  async renew(): Promise<void> {
    const response = await fetch(`${this.#url}/api/v1/auth/refresh`, {
      method: "POST",
      headers: { cookie: this.#cookie },
    });
    if (!response.ok) throw new Error(`no new token: ${response.status}`);
    this.sdk.auth.token = ((await response.json()) as { token: string }).token;
    this.#cookie = cookieOf(response);
  }
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

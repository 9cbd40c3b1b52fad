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

  /**
   * Opens a private table, whose match begins once its host and another player have come. (A match that a client creates
   * is one against a bot.)
   * @returns the id of the match. @throws naming the answer if there is none
   */
  openTable(wish: { deck: string; seat?: 0 | 1; public?: boolean }): Promise<string> {
    return this.withToken(() => this.#openTable(wish));
  }

  async #openTable(wish: object): Promise<string> {
    const response = await fetch(`${this.#url}/api/v1/invitations`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${this.sdk.auth.token}` },
      body: JSON.stringify(wish),
    });
    const answer = (await response.json()) as { matchId: string; code: string };
    if (!response.ok) throw Object.assign(new Error(`no table: ${response.status}`), { data: answer });
    return answer.matchId;
  }

  /** Asks again with a new token, if the old one has run out. */
  async withToken<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!codeOf(error).startsWith("token_")) throw error;
      await this.#renew();
      return ask();
    }
  }

  async #renew(): Promise<void> {
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

/** The code of a refusal: of matchmaking, of a request, or of the network. */
export function codeOf(error: unknown): string {
  const { reason, data, message, code } = error as {
    reason?: { code?: string };
    data?: { code?: string };
    message?: string;
    code?: string | number;
  };
  return String(reason?.code ?? data?.code ?? message?.slice(0, 60) ?? code);
}

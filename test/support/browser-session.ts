// Signs in like a browser, without one: keeps cookies, and renews with them.

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  body: any;
  headers: Headers;
}

/** Keeps the cookies that it is given, and sends them to the paths that they are for. */
export class BrowserSession {
  readonly url: string;
  readonly cookies = new Map<string, string>();
  token: string | undefined;

  constructor(url: string) {
    this.url = url;
  }

  /** The same cookies, as another tab, or whoever copied them, has them. */
  copy(): BrowserSession {
    const copy = new BrowserSession(this.url);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    copy.token = this.token;
    return copy;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = new Headers({ "User-Agent": "Test Browser" });
    if (this.token) headers.set("Authorization", `Bearer ${this.token}`);
    if (body !== undefined) headers.set("Content-Type", "application/json");
    if (path.startsWith("/auth")) {
      headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers,
      redirect: "manual",
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    const json = response.headers.get("Content-Type")?.includes("json");
    const answer = {
      status: response.status,
      body: json ? JSON.parse(text) : text,
      headers: response.headers,
    };
    if (response.ok && answer.body?.token) this.token = answer.body.token;
    return answer;
  }

  /** Becomes a guest. @returns the user */
  async guest(): Promise<{ id: string; name: string }> {
    return (await this.ask("POST", "/auth/guest")).body.user;
  }

  #keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    if (value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A new guest, with a browser of their own. */
export async function newPlayer(url: string) {
  const browser = new BrowserSession(url);
  return { browser, user: await browser.guest() };
}

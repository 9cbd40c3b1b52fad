import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { loadConfig, VARIABLES } from "./config.ts";
import { StartError } from "./start-error.ts";

const SECRET = "0123456789abcdef0123456789abcdef";

test("an empty environment is a development server on port 2567", () => {
  expect(loadConfig({})).toMatchObject({
    environment: "development",
    host: "127.0.0.1",
    port: 2567,
    publicUrl: "http://localhost:2567",
    databaseUrl: undefined,
  });
});

test("an empty variable counts as absent", () => {
  expect(loadConfig({ PORT: "", DATABASE_URL: "" })).toEqual(loadConfig({}));
});

test("the public address loses its trailing slash", () => {
  expect(loadConfig({ PUBLIC_URL: "https://play.example.org/" }).publicUrl).toBe("https://play.example.org");
});

test.each([
  [{ PORT: "70000" }, 'PORT is "70000": it must be a whole number from 0 to 65535'],
  [{ PORT: "-1" }, 'PORT is "-1": it must be a whole number from 0 to 65535'],
  [{ PORT: "80.5" }, 'PORT is "80.5": it must be a whole number from 0 to 65535'],
  [{ PORT: "0x50" }, 'PORT is "0x50": it must be a whole number from 0 to 65535'],
  [
    { LOG_LEVEL: "loud" },
    'LOG_LEVEL is "loud": it must be one of trace, debug, info, warn, error, fatal, silent',
  ],
  [{ ENVIRONMENT: "prod" }, 'ENVIRONMENT is "prod": it must be one of development, staging, production'],
  [
    { ADMIN_GRANT_LIMIT: "many" },
    'ADMIN_GRANT_LIMIT is "many": it must be a whole number from 0 to 1000000000',
  ],
  [{ PUBLIC_URL: "play" }, 'PUBLIC_URL is "play": it must be an address like https://play.example.org'],
])("%o is refused in one line that names variable, value and what is allowed", (env, message) => {
  expect(() => loadConfig(env)).toThrow(new StartError(message));
});

test("every variable at fault has its line", () => {
  expect(() => loadConfig({ PORT: "x", TRUST_PROXY: "many" })).toThrow(/^PORT is .*\nTRUST_PROXY is .*$/);
});

test.each(["DATABASE_URL", "REDIS_URL", "JWT_KEYS", "SERVICE_KEY"])("a wrong %s is not repeated", (name) => {
  expect(() => loadConfig({ [name]: "hunter2" })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
  );
});

test.each(["staging", "production"])("in %s a key must be given, and of one's own", (environment) => {
  const load = (env: Record<string, string>) => loadConfig({ ENVIRONMENT: environment, ...env });
  expect(() => load({})).toThrow(/^JWT_KEYS is not set/);
  expect(() => load({ JWT_KEYS: "development-only-0123456789abcdef" })).toThrow(/^JWT_KEYS holds the key/);
  const [DATABASE_URL] = /postgresql:\S+/.exec(readFileSync("compose.yaml", "utf8"))!;
  expect(() => load({ JWT_KEYS: SECRET, DATABASE_URL })).toThrow(/^DATABASE_URL has the password/);
  const old = "fedcba9876543210fedcba9876543210";
  expect(load({ JWT_KEYS: `${SECRET}, ${old}` }).jwtKeys).toEqual([SECRET, old]);
});

test("each secret of the example for Kubernetes is refused, though the others were replaced", () => {
  const [settings, secrets] = parseAllDocuments(readFileSync("deploy/kubernetes/configuration.yaml", "utf8"));
  const { data } = settings.toJS();
  const examples: Record<string, string> = secrets.toJS().stringData;
  const own = {
    ...examples,
    DATABASE_URL: "postgresql://mantimon:own-password@postgres:5432/mantimon",
    JWT_KEYS: SECRET,
    SERVICE_KEY: SECRET,
  };
  expect(loadConfig({ ...data, ...own }).serviceKey).toBe(SECRET);
  // The address of Redis in the cluster holds no secret.
  const names = Object.keys(examples).filter((name) => name !== "REDIS_URL");
  for (const name of names)
    expect(() => loadConfig({ ...data, ...own, [name]: examples[name] })).toThrow(
      new RegExp(`^${name} .* of the example`),
    );
});

test("a key that is easily guessed is refused everywhere", () => {
  expect(() => loadConfig({ JWT_KEYS: "a".repeat(64) })).toThrow(
    /^JWT_KEYS is \(hidden\): it must be secrets/,
  );
});

test("a provider is offered if both its id and its secret are given", () => {
  expect(loadConfig({}).providers).toEqual({});
  const google = { GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" };
  expect(loadConfig(google).providers).toEqual({
    google: expect.objectContaining({ clientId: "id", clientSecret: "secret" }),
  });
  expect(() => loadConfig({ DISCORD_CLIENT_ID: "id" })).toThrow("DISCORD_CLIENT_SECRET is not set");
});

test("other pages' origins are listed", () => {
  expect(loadConfig({ CORS_ORIGINS: "https://one.example/, https://two.example:8080" }).corsOrigins).toEqual([
    "https://one.example",
    "https://two.example:8080",
  ]);
  expect(() => loadConfig({ CORS_ORIGINS: "*" })).toThrow(/^CORS_ORIGINS is "\*"/);
});

test("docs/OPERATIONS.md lists every variable", () => {
  const handbook = readFileSync("docs/OPERATIONS.md", "utf8");
  // Addresses of the providers share a row: `GOOGLE_AUTHORIZE_URL`, `…_TOKEN_URL`, and for `DISCORD`.
  const address = (name: string) =>
    name.replace(/^(GOOGLE|DISCORD)(_\w+_URL)$/, "…$2").replace("…_AUTH", "GOOGLE_AUTH");
  const listed = (name: string) => handbook.includes(`\`${address(name)}\``);
  expect(VARIABLES.filter((name) => !listed(name))).toEqual([]);
});

// The endpoints of signing in and out.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";

const User = z.object({ id: z.uuid(), name: z.string() });

const Granted = z.object({
  user: User,
  token: z.string().describe("For API and game, 15 minutes; the cookie that is set along with it renews it"),
});

export const authEndpoints = {
  "POST /auth/guest": {
    summary: "Make a guest account",
    auth: "none",
    limit: "guest",
    output: Granted,
    status: 201,
  },
  "POST /auth/refresh": {
    summary: "Get a new access token for the cookie",
    auth: "none",
    limit: "renew",
    output: Granted,
    problems: ["session_ended"],
  },
  "GET /auth/me": {
    summary: "Whose token this is",
    auth: "user",
    limit: "read",
    output: z.object({ user: User }),
  },
} as const satisfies Endpoints;

// What each status of a dispute at Stripe means for an order.
import type Stripe from "stripe";
import { expect, test, vi } from "vitest";
import type { Logger } from "../logger.ts";
import { factOfEvent } from "./stripe-facts.ts";

function factOf(status: string, caseType = "chargeback") {
  const object = {
    id: "du_1",
    status,
    payment_intent: "pi_1",
    payment_method_details: { card: { case_type: caseType } },
  };
  const event = { type: "charge.dispute.closed", data: { object } } as unknown as Stripe.Event;
  const error = vi.fn();
  return {
    kind: factOfEvent(event, { error } as unknown as Logger)?.kind ?? null,
    logged: error.mock.calls.length,
  };
}

test.each([
  ["needs_response", "disputed"],
  ["under_review", "disputed"],
  ["appeal_needs_response", "disputed"],
  ["appeal_under_review", "disputed"],
  ["won", "dispute_won"],
  ["lost", "dispute_lost"],
  ["warning_needs_response", null],
  ["warning_under_review", null],
  ["warning_closed", null],
])("a dispute with the status %s is the fact %s", (status, kind) => {
  expect(factOf(status)).toEqual({ kind, logged: 0 });
});

test("a dispute that is prevented has paid the buyer back, unless it was not raised at all", () => {
  expect(factOf("prevented", "resolution")).toEqual({ kind: "dispute_lost", logged: 0 });
  expect(factOf("prevented", "block")).toEqual({ kind: null, logged: 0 });
});

test("a status that is not known takes nothing from anybody, and is logged", () => {
  expect(factOf("something_new")).toEqual({ kind: null, logged: 1 });
});

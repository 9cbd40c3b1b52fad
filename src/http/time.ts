// Times that clients send.
import { z } from "zod";

/** An ISO time in UTC that PostgreSQL can hold: it has no year 0. @param message what is allowed */
export const timeInput = (message: string) =>
  z.iso.datetime(message).refine((time) => !time.startsWith("0000"), message);

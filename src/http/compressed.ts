// Texts that are compressed once and kept, instead of again for each request.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "express";

export interface CompressedText {
  /** As Express names types of content, such as `json`. */
  type: string;
  plain: Buffer;
  gzipped: Buffer;
  etag: string;
}

const compress = promisify(gzip);

export async function compressText(type: string, text: string | Buffer): Promise<CompressedText> {
  const plain = Buffer.from(text);
  const etag = `W/"${createHash("sha256").update(plain).digest("base64url")}"`;
  return { type, plain, gzipped: await compress(plain, { level: 9 }), etag };
}

/** Answers with the text, or with 304 to a client that has it. */
export function sendCompressed(req: Request, res: Response, text: CompressedText): void {
  res.type(text.type).set({ "Cache-Control": "no-cache", ETag: text.etag }).vary("Accept-Encoding");
  if (req.acceptsEncodings("gzip")) res.set("Content-Encoding", "gzip").send(text.gzipped);
  else res.send(text.plain);
}

/**
 * Makes something for the first who asks, and keeps it for all others.
 * @param version of what it is made from: it is made again after this has changed, or if making it has failed.
 */
export function kept<T>(make: () => Promise<T>, version = async (): Promise<unknown> => 0): () => Promise<T> {
  let made: { version: unknown; value: Promise<T> } | undefined;
  return async () => {
    const current = await version();
    if (made && made.version === current) return made.value;
    const making = { version: current, value: make() };
    made = making;
    making.value.catch(() => {
      if (made === making) made = undefined;
    });
    return making.value;
  };
}

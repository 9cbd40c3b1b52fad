// What a server has answered.

/** The text of an answer. A stream of events has no end: it is closed, and its text is "". */
export async function textOf(response: Response): Promise<string> {
  if (response.headers.get("Content-Type") !== "text/event-stream") return response.text();
  await response.body?.cancel();
  return "";
}

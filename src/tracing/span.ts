// Spans of OpenTelemetry: how long the parts of an action take. They cost next to nothing while nothing exports them.
import { type Attributes, SpanStatusCode, trace } from "@opentelemetry/api";

/**
 * Runs work as a span, a child of the span that it is called in. The span ends with the work or with its promise, and
 * carries its error.
 * @param attributes with names of our own, such as `match.id`; nothing secret: traces leave the server.
 */
export function inSpan<T>(name: string, attributes: Attributes, work: () => T): T {
  return trace.getTracer("mantimon").startActiveSpan(name, { attributes }, (span) => {
    const fail = (error: unknown): never => {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      span.end();
      throw error;
    };
    try {
      const result = work();
      if (!(result instanceof Promise)) {
        span.end();
        return result;
      }
      const end = <R>(value: R): R => {
        span.end();
        return value;
      };
      return result.then(end, fail) as T;
    } catch (error) {
      return fail(error);
    }
  });
}

// Sends the spans of this process to a collector, in OpenTelemetry's protocol over HTTP.
import { context, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-node";
import type { TracingConfig } from "../config.ts";

/**
 * Starts to export spans, in batches. A collector that is away costs only the spans: they are dropped.
 * @param instance tells this process from others.
 * @returns a function that sends what is left and stops.
 */
export function exportSpans({ endpoint, share }: TracingConfig, instance: string): () => Promise<void> {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "mantimon", "service.instance.id": instance }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }))],
  });
  provider.register();
  return async () => {
    trace.disable();
    context.disable();
    await provider.shutdown().catch(() => {});
  };
}

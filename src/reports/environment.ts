import type { ModelResult, Result, RuntimeInfo } from '../../schemas/generated/result.d.ts';
import { plural } from './headline.ts';
import { quantity } from './numbers.ts';

/** What ran, where and for how long: a label and a text each, not escaped yet. */
export function environmentOf(result: Result): [label: string, text: string][] {
  const { environment, gate, baseline } = result;
  const machine = [
    `${environment.os} ${environment.arch}`,
    `${environment.cpu} (${plural(environment.cores, 'core')}, ${quantity(environment.memoryBytes, 'bytes')})`,
    ...(environment.gpu === undefined ? [] : [environment.gpu]),
    `Node.js ${environment.node}`,
  ];
  const lines: [string, string][] = runtimesOf(result.models).map((runtime) => ['runtime', runtime]);
  const { isolation } = environment;
  // Without a list, either nothing held or no model process was started, and then there was nothing to isolate.
  if (isolation.length > 0 || lines.length > 0) lines.push(['isolation', isolation.join(', ') || 'none']);
  lines.push(['machine', machine.join(', ')]);
  if (baseline) lines.push(['baseline', describeBaseline(baseline)]);
  lines.push(['gate', gate.sha256 === undefined ? gate.path : `${gate.path} (sha256 ${gate.sha256.slice(0, 12)})`]);
  lines.push(['Model Gate', `${result.tool.version}, ${result.startedAt}, ${quantity(result.durationMs, 'ms')}`]);
  return lines;
}

/** Source, commit, date, and where it was measured. */
function describeBaseline({ source, commit, createdAt, environment = {} }: NonNullable<Result['baseline']>): string {
  const { os, cpu, node } = environment as Record<string, unknown>;
  const machine = [os, cpu, node].filter((one) => typeof one === 'string');
  return [source, commit, createdAt, ...machine].filter(Boolean).join(', ');
}

/** `onnxruntime-node 1.30.0, cpu, 1 thread, optimization all` */
export function describeRuntime(runtime: RuntimeInfo): string {
  const parts = [
    `${runtime.name} ${runtime.version}`,
    runtime.device,
    plural(runtime.threads, 'thread'),
    `optimization ${runtime.optimization}`,
  ];
  if (runtime.via !== undefined) parts.push(`converted to ${runtime.via}`);
  return parts.join(', ');
}

function runtimesOf(models: readonly ModelResult[]): string[] {
  const runtimes = [...new Set(models.flatMap(({ runtime }) => (runtime ? [describeRuntime(runtime)] : [])))];
  const shown = runtimes.slice(0, 3);
  return runtimes.length > shown.length ? [...shown, `${runtimes.length - shown.length} more`] : shown;
}

import type { Result } from '../../schemas/generated/result.d.ts';

/** Facts of the machine that times depend on. */
const FACTS = ['os', 'arch', 'cpu', 'cores', 'node', 'gpu'] as const;

/** How the machine and the runtimes of a baseline differ from this run's, as a line for a person; undefined where they do not. */
export function environmentDifference(baseline: Result, current: Result): string | undefined {
  const machine = FACTS.flatMap((fact) => {
    const [was, is] = [baseline.environment[fact], current.environment[fact]];
    return was === is ? [] : [`${fact} ${was ?? 'none'} there, ${is ?? 'none'} here`];
  });
  const runtimes = current.models.flatMap(({ id, gate, runtime }) => {
    const was = baseline.models.find((one) => one.id === id && (one.gate ?? gate) === gate)?.runtime;
    if (!runtime || !was || (was.name === runtime.name && was.version === runtime.version)) return [];
    return [`${id} on ${was.name} ${was.version} there, on ${runtime.name} ${runtime.version} here`];
  });
  const all = [...machine, ...new Set(runtimes)];
  return all.length === 0 ? undefined : `the baseline was measured in another environment: ${all.join('; ')}`;
}

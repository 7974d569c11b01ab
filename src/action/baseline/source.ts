import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { localBaseline } from '../../run/baseline/local.ts';
import type { BaselineSource } from '../../run/session.ts';
import type { BaselineInput } from '../inputs.ts';
import { reportBaseline } from './artifact.ts';
import { type AutoBaseline, autoBaseline } from './auto.ts';

/** What limits on changes are held against, by the input; undefined where nobody asked for anything. */
export function baselineSource(input: BaselineInput, auto: AutoBaseline): BaselineSource | undefined {
  if (input.kind === 'none') return undefined;
  if (input.kind === 'auto') return autoBaseline(auto);
  if (input.kind === 'artifact')
    return (_, services) => reportBaseline(auto.store, input.artifact, input.written, services.scratchRoot);
  return inWorkspace(input.path, auto);
}

/** Links followed, it must lie where everything else does that a gate names. */
function inWorkspace(name: string, { gate, roots }: AutoBaseline): BaselineSource {
  return async (found, services) => {
    const real = await realpath(path.resolve(gate.cwd, name)).catch(() => undefined);
    const outside = (root: string) => {
      const away = path.relative(root, real!);
      return away === '..' || away.startsWith(`..${path.sep}`) || path.isAbsolute(away);
    };
    const allowed = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
    if (real !== undefined && allowed.every(outside))
      return { state: 'missing', reason: `the baseline ${name} lies outside the workspace` };
    return localBaseline(name, gate.cwd)(found, services);
  };
}

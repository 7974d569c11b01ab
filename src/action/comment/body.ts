import type { Result } from '../../../schemas/generated/result.d.ts';
import { fitMarkdown } from '../../reports/markdown.ts';
import { marker, type Published, type ReportState } from '../marker.ts';

/** GitHub refuses more, in comments and issues. */
const MAX_CHARACTERS = 65_536;

export interface Links {
  run: string;
  report: string | undefined;
}

/** The marker, the report as far as there is room, and where it comes from. */
export function reportBody(kind: Published, key: string, state: ReportState, result: Result, links: Links): string {
  const hidden = `${marker(kind, key, state)}\n`;
  const source = `\n<sub>${sourceOf(state, links).join(' · ')}</sub>\n`;
  return hidden + fitMarkdown(result, MAX_CHARACTERS - hidden.length - source.length) + source;
}

function sourceOf({ run, sha }: ReportState, links: Links): string[] {
  const attempt = run.attempt > 1 ? `, attempt ${run.attempt}` : '';
  const parts = [`commit ${sha}`, `[run ${run.number}${attempt}](${links.run})`];
  return links.report === undefined ? parts : [...parts, `[full report](${links.report})`];
}

import type { Result } from '../../../schemas/generated/result.d.ts';
import { markdownCode } from '../../reports/escape.ts';
import { fitMarkdown } from '../../reports/markdown.ts';
import { marker, type Published, type ReportState } from '../marker.ts';

/** GitHub refuses more, in comments and issues. */
const MAX_CHARACTERS = 65_536;

export interface Links {
  run: string;
  report: string | undefined;
  /** The repository whose run says so, where it is not this run that measured. */
  reportedBy?: string;
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
  if (links.report !== undefined) parts.push(`[full report](${links.report})`);
  if (links.reportedBy !== undefined) parts.push(`as reported by ${markdownCode(links.reportedBy)}, not measured here`);
  return parts;
}

import { ModelGateError } from '../contracts/errors.ts';
import { httpsSource } from './https.ts';
import { pathSource } from './path.ts';
import { redactUrl } from './redact.ts';
import type { ArtifactRequest, ArtifactSource, LocalArtifact } from './source.ts';
import { workflowSource } from './workflow.ts';

export { findFolder } from './path.ts';
export type { ArtifactRequest, LocalArtifact } from './source.ts';

/** Every source by the scheme it answers for; `path` is for what has none. */
const sources: Record<string, ArtifactSource> = {
  path: pathSource,
  https: httpsSource,
  artifact: workflowSource,
};

/**
 * Makes sure that the bytes a gate file names lie on this disk, and that they are the pinned ones.
 *
 * Throws ModelGateError `artifact.*`; rejects with the signal's reason when cancelled.
 */
export async function fetchArtifact(request: ArtifactRequest): Promise<LocalArtifact> {
  request.signal?.throwIfAborted();
  return sourceOf(request.uri).fetch(request);
}

function sourceOf(uri: string): ArtifactSource {
  // One letter is a Windows drive.
  const written = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase() ?? 'path';
  // Plain http is the same source, which says why it refuses it.
  const scheme = written === 'http' ? 'https' : written;
  if (Object.hasOwn(sources, scheme)) return sources[scheme]!;
  throw new ModelGateError(
    'artifact.unknown_scheme',
    `${redactUrl(uri)}: files cannot be fetched by "${written}:"`,
    `Use one of: ${Object.keys(sources).join(', ')}. A path with a colon in it can be written as ./NAME.`,
  );
}

import manifest from '../../package.json' with { type: 'json' };

/** The version of Model Gate. */
export const version: string = manifest.version;

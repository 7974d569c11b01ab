import { configureGlobal } from 'fast-check';

/** The same properties are tried in every run, so that a red build can be repeated; FC_SEED explores others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_121) });

import { expressora } from './expressora.ts';
import type { ExampleFile } from './file.ts';
import { kmidi } from './kmidi.ts';
import { quickstart } from './quickstart.ts';
import { samo } from './samo.ts';
import { spectra } from './spectra.ts';

/** What makes the files of the examples, each by drawing data and training on it; the same bytes every time. */
export const examples = { expressora, kmidi, quickstart, samo, spectra } as const satisfies Record<
  string,
  () => ExampleFile[] | Promise<ExampleFile[]>
>;

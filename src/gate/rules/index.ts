import { classes } from './classes.ts';
import { datasets } from './datasets.ts';
import { external } from './external.ts';
import { ids } from './ids.ts';
import { inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { locations } from './locations.ts';
import { predictions } from './predictions.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';
import { tasks } from './tasks.ts';
import { waivers } from './waivers.ts';

export const rules: Record<string, Rule> = {
  ids,
  datasets,
  tasks,
  classes,
  limits,
  external,
  locations,
  inputs,
  waivers,
  references,
  predictions,
};

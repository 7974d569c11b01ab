import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BaselineSource } from '../session.ts';
import { checkoutBaseline } from './checkout.ts';
import { readBaseline } from './document.ts';

/** A baseline on this machine: a result document, or a folder that another commit is checked out in. */
export function localBaseline(name: string, cwd: string): BaselineSource {
  return async (found, services) => {
    const place = path.resolve(cwd, name);
    const folder = (await stat(place).catch(() => undefined))?.isDirectory() ?? false;
    return folder ? checkoutBaseline(place, name)(found, services) : readBaseline(place, name);
  };
}

import { isNpy, openNpyArray } from './arrays/npy-array.ts';
import type { DataKind } from './kind.ts';

/** NumPy's format for one array. */
export const npy: DataKind = {
  id: 'npy',
  title: 'a NumPy npy array',
  claims: (name) => name.endsWith('.npy'),
  recognises: isNpy,
  open: async (file) => ({
    kind: 'arrays',
    file,
    keys: undefined,
    open: () => openNpyArray({ path: file.path, start: 0, length: file.bytes }, file.name),
  }),
};

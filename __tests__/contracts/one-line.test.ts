import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../src/contracts/errors.ts';

describe('inOneLine', () => {
  it.each([
    ['reports/none.json does not exist', 'Check the path.', 'reports/none.json does not exist. Check the path.'],
    ['did you mean "a"?', 'Name it.', 'did you mean "a"? Name it.'],
    ['it is broken.', 'Mend it.', 'it is broken. Mend it.'],
    ['it is broken', '', 'it is broken'],
  ])('joins %j and %j as sentences', (message, remedy, line) => {
    expect(inOneLine({ message, remedy })).toBe(line);
  });
});

import { describe, expect, it } from 'vitest';
import { lazy } from '../../src/run/lazy.ts';

describe('a lazy value', () => {
  it.each([undefined, null, 0, { a: 1 }])('is made on first use, once: %j', (value) => {
    let made = 0;
    const get = lazy(() => {
      made++;
      return value;
    });
    expect(made).toBe(0);
    expect([get(), get()]).toEqual([value, value]);
    expect(made).toBe(1);
  });

  it.each([new Error('no'), undefined])('fails once, and then the same way: %s', (error) => {
    let made = 0;
    const get = lazy(() => {
      made++;
      throw error;
    });
    const failure = () => {
      try {
        return ['returned', get()];
      } catch (thrown) {
        return ['thrown', thrown];
      }
    };
    expect([failure(), failure()]).toEqual([
      ['thrown', error],
      ['thrown', error],
    ]);
    expect(made).toBe(1);
  });
});

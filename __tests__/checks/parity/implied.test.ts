import { expect, it } from 'vitest';
import { precisionOf } from '../../../src/checks/parity/implied.ts';

it.each([
  [{}, 'float32'],
  [{ float32: 100 }, 'float32'],
  [{ float64: 100 }, 'float32'],
  [{ float16: 10, float32: 90 }, 'float16'],
  [{ float16: 9, float32: 91 }, 'float32'],
  [{ int8: 10, float16: 80, float32: 10 }, 'int8'],
  [{ uint8: 100 }, 'int8'],
  [{ bfloat16: 100 }, 'int8'],
  [{ int32: 50, float32: 50 }, 'float32'],
])('takes the coarsest type that holds a tenth of the weights: %j is %s', (types, precision) => {
  expect(precisionOf(types)).toBe(precision);
});

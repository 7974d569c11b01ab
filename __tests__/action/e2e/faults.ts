import * as faults from '../support/github/faults.ts';

/** How GitHub can refuse a request; `broken` is met again by every attempt that is left. */
export const faultsOf = {
  notAccessible: faults.notAccessible(),
  locked: faults.locked(),
  broken: faults.serverError(),
  reset: faults.reset(),
  hour: faults.tooManyRequests(3600),
  second: faults.tooManyRequests(1),
  secondaryLimit: faults.secondaryLimit(1),
};

/** Keys from the top of a gate file to a value; models and external metrics go by their ids. */
export type Name = readonly string[];

/** Whether a value belongs to a check, and not to a thing that the user named so. */
export function isDemand(name: Name): boolean {
  return (name[0] === 'models' || name[0] === 'metrics') && name[2] === 'checks';
}

export function isOfWaiver(name: Name): boolean {
  return name[0] === 'models' && name[2] === 'waive';
}

export function isOfSample(name: Name): boolean {
  return name[0] === 'datasets' && name[2] === 'sample';
}

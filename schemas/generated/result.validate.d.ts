/* Generated from the schema of the same name by `npm run generate`. */
import type { ValidateFunction } from 'ajv';

declare const validate: ValidateFunction;
export default validate;

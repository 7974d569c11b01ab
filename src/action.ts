import { fileURLToPath } from 'node:url';
import { main } from './action/main.ts';
import { isPostStep, post } from './action/post.ts';

process.exitCode = isPostStep() ? await post() : await main(fileURLToPath(new URL('.', import.meta.url)));
// A connection that nobody closed must not keep the job waiting.
setTimeout(() => process.exit(), 5000).unref();

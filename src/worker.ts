import { serve } from './worker/serve.ts';

await serve();

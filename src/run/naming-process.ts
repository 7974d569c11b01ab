import { ModelGateError } from '../contracts/errors.ts';
import type { ModelProcess } from './process/index.ts';

/** A model process whose errors name the model's file, which the process itself does not know. */
export function namingFile(process: ModelProcess, file: string): ModelProcess {
  return {
    ...process,
    async request(request) {
      try {
        return await process.request(request);
      } catch (error) {
        throw error instanceof ModelGateError ? named(error, file) : error;
      }
    },
  };
}

function named({ code, message, remedy, at }: ModelGateError, file: string): ModelGateError {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const rest = message.startsWith(`${base}: `) ? message.slice(base.length + 2) : message;
  return new ModelGateError(code, `${file}: ${rest}`, remedy, at);
}

/** An expected failure inside the model process; it crosses the channel as its code and message. */
export class RuntimeFailure extends Error {
  override readonly name = 'RuntimeFailure';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

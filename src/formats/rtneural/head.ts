/** Keys of JSON that belong to other formats: TF.js and Keras. */
const OTHERS =
  /"(modelTopology|weightsManifest|class_name|keras_version)"\s*:|"format"\s*:\s*"(tfjs-)?(layers|graph)-model"/;

/** RTNeural's schema, its dialects and stubs, and state dicts, which RTNeural's users call RTNeural as well. */
const OURS = [
  /"in_shape"\s*:\s*\[/,
  /"layers"\s*:\s*\[\s*(\]|\{)/,
  /"(format|model_type)"\s*:\s*"rtneural/i,
  /"(state_dict"\s*:\s*\{|[\w.]*(weight|bias)(_[ih]h_l\d+)?"\s*:\s*\[)/,
];

/** Whether the first characters of a text file are those of a JSON object that is, or is taken for, a network of RTNeural. */
export function looksLikeRtneural(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text) && !OTHERS.test(text) && OURS.some((pattern) => pattern.test(text));
}

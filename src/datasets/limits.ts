/** Characters of one record of a text file. */
export const MAX_RECORD_CHARS = 16 * 2 ** 20;

/** Bytes that one compressed file or archive member may expand to. */
export const MAX_EXPANDED_BYTES = 4 * 2 ** 30;

/** Elements and bytes of one row, and labels in all: what must fit in memory at once. */
export const MAX_ROW_ELEMENTS = 2 ** 26;
export const MAX_ROW_BYTES = 8 * MAX_ROW_ELEMENTS;
export const MAX_LABELS = 2 ** 29;

/** Groups of rows by one column, and characters of a group's name. */
export const MAX_GROUPS = 100;
export const MAX_GROUP_CHARS = 200;

/** Bytes of features, as float64, that are held at once, unless one row is larger. */
export const BLOCK_BYTES = 8 * 2 ** 20;

/** Bytes of one image file, and images of one dataset. */
export const MAX_IMAGE_BYTES = 64 * 2 ** 20;
export const MAX_IMAGES = 2 ** 20;

/** Bytes of a tokenizer.json and what they may hold, and characters of one text. */
export const MAX_TOKENIZER_BYTES = 64 * 2 ** 20;
export const TOKENIZER_JSON = { depth: 64, containers: 2_000_000, strings: 6_000_000 };
export const MAX_TEXT_CHARS = 100_000;

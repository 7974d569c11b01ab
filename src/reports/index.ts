import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { terminal } from './terminal.ts';

/** Every report, a pure function of the result document. */
export const reports = { json, markdown, junit, html, terminal };

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { marked } from 'marked';

const run = promisify(execFile);
const stylesheet = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css');

const WIDTH = 980;

/** A comment as GitHub shows it: the Markdown rendered, in the style of its pages, around the author's line. */
export async function commentPage(markdown: string): Promise<string> {
  const style = await readFile(stylesheet, 'utf8');
  return `<!doctype html><meta charset="utf-8"><style>${style}
    body { margin: 0; padding: 20px; background: #fff; font-family: -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
    .comment { border: 1px solid #d1d9e0; border-radius: 6px; }
    .author { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; font-size: 14px; color: #59636e; border-radius: 6px 6px 0 0; }
    .author b { color: #1f2328; }
    .markdown-body { padding: 16px; font-size: 14px; }
  </style><div class="comment"><div class="author"><b>github-actions</b> bot commented now</div>
  <div class="markdown-body">${await marked.parse(markdown, { gfm: true })}</div></div>`;
}

/** Opens a page in Chromium and takes a picture of it, `height` pixels high. */
export async function screenshot(html: string, file: string, height: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'model-gate-picture-'));
  const page = path.join(folder, 'page.html');
  await writeFile(page, html);
  await run(process.env.CHROMIUM ?? 'chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    `--window-size=${WIDTH},${height}`,
    `--screenshot=${path.resolve(file)}`,
    `file://${page}`,
  ]);
  await rm(folder, { recursive: true, force: true });
}

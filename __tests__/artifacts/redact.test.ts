import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redactUrl } from '../../src/artifacts/redact.ts';

it.each([
  ['https://example.org/a.onnx', 'https://example.org/a.onnx'],
  ['https://u:p@example.org/a.onnx?sig=1#x', 'https://example.org/a.onnx'],
  ['https://u:p@q@example.org:8443/a@b', 'https://example.org:8443/a@b'],
  ['https://u:p@example.org', 'https://example.org'],
  ['https://example.org?token=a/b@c', 'https://example.org'],
  ['https:/u:p@example.org/a', 'https:/example.org/a'],
  ['https:u:p@example.org/a', 'https:example.org/a'],
  ['https:\\\\u:p@example.org/a', 'https:\\\\example.org/a'],
  ['https://u:p/q@exa mple.org/a', 'https://exa mple.org/a'],
  [' https://u:p@example.org/a', ' https://example.org/a'],
  ['https://example.org/a@b', 'https://example.org/a@b'],
  ['not a url:?x', 'not a url:?x'],
  ['models/what?.onnx', 'models/what?.onnx'],
])('%s → %s', (uri, shown) => expect(redactUrl(uri)).toBe(shown));

it('shows neither user nor query of any address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const withUser = url.replace('://', '://s3cr3t:s3cr3t@');
      const shown = redactUrl(`${withUser}${withUser.includes('?') ? '&' : '?'}t=s3cr3t`);
      expect(shown).not.toContain('s3cr3t');
      expect(new URL(shown).host).toBe(new URL(url).host);
    }),
  );
});

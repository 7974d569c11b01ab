import { expect, it } from 'vitest';
import { fileNameOf, parseAddress } from '../../../src/artifacts/http/address.ts';

it.each([
  ['https://h/dir/model.onnx?x=1', 'model.onnx'],
  ['https://h/', 'file'],
  ['https://h/a%2F..%2F..%2Fetc%2Fpasswd', 'a_.._.._etc_passwd'],
  ['https://h/%2e%2e%2f', '_'],
  ['https://h/%E0%A4%A', '_E0_A4_A'],
  ['https://h/nul.onnx', '_nul.onnx'],
  ['https://h/.hidden', 'hidden'],
  [`https://h/${'x'.repeat(300)}.onnx`, `${'x'.repeat(95)}.onnx`],
])('the file name of %s', (address, name) => expect(fileNameOf(new URL(address))).toBe(name));

it.each([
  ['http://example.org/a', 'artifact.insecure_url'],
  ['http://127.0.0.1.example.org/a', 'artifact.insecure_url'],
  ['ftp://example.org/a', 'artifact.insecure_url'],
  ['https://', 'artifact.invalid_url'],
  ['https://u@example.org/a', 'artifact.credentials_in_url'],
])('%s is refused', (address, code) => {
  expect(() => parseAddress(address, true)).toThrowError(expect.objectContaining({ code }));
});

it('loopback is http only where that is allowed', () => {
  for (const host of ['127.0.0.1:1', 'localhost', '[::1]:80']) {
    expect(parseAddress(`http://${host}/a`, true).protocol).toBe('http:');
    expect(() => parseAddress(`http://${host}/a`, false)).toThrowError(/is not https/);
  }
});

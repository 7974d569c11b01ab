import { ModelGateError } from '../../contracts/errors.ts';

/** The machine that a runtime is installed for. */
export interface Host {
  platform: NodeJS.Platform;
  arch: string;
  /** Version of the GNU C library; absent elsewhere than on Linux, and on Linux with musl. */
  glibc?: string;
}

interface Support {
  /** `platform/arch` pairs that the package has native code for. */
  hosts: readonly string[];
  /** Oldest GNU C library it runs with. */
  glibc: string;
}

const SUPPORT: Record<string, Support> = {
  'onnxruntime-node': {
    hosts: ['linux/x64', 'linux/arm64', 'darwin/arm64', 'win32/x64', 'win32/arm64'],
    glibc: '2.28',
  },
  '@tensorflow/tfjs-node': {
    hosts: ['linux/x64', 'darwin/x64', 'darwin/arm64', 'win32/x64'],
    glibc: '2.17',
  },
};

export function thisHost(): Host {
  const { platform, arch } = process;
  if (platform !== 'linux') return { platform, arch };
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const glibc = header.glibcVersionRuntime;
  return { platform, arch, ...(glibc === undefined ? {} : { glibc }) };
}

/** `glibc` or `musl` on Linux, as npm names them. */
export function libcOf(host: Host): 'glibc' | 'musl' | undefined {
  if (host.platform !== 'linux') return undefined;
  return host.glibc === undefined ? 'musl' : 'glibc';
}

/** Throws where the package has no native code for this machine, before anything is fetched. */
export function requireSupported(packageName: string, host: Host): void {
  const support = SUPPORT[packageName];
  if (!support) return;
  const problem = obstacle(host, support);
  if (problem === undefined) return;
  throw new ModelGateError(
    'runtime.unsupported_platform',
    `${packageName} does not run on ${problem}`,
    `Run on ${support.hosts.join(', ')}; Linux needs glibc ${support.glibc} or newer (Debian, Ubuntu; not Alpine).`,
  );
}

/** What of the host the package does not run on. */
function obstacle(host: Host, support: Support): string | undefined {
  const name = `${host.platform}/${host.arch}`;
  if (!support.hosts.includes(name)) return name;
  if (host.platform !== 'linux') return undefined;
  if (host.glibc === undefined) return `${name} with musl`;
  return isOlder(host.glibc, support.glibc) ? `${name} with glibc ${host.glibc}` : undefined;
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = than.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

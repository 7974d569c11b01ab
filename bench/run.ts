const benches: Record<string, () => Promise<unknown>> = {
  detection: () => import('./detection.ts'),
  groups: () => import('./groups.ts'),
  latency: () => import('./latency.ts'),
  metrics: () => import('./metrics.ts'),
  traces: () => import('./traces.ts'),
  throughput: () => import('./throughput.ts'),
};

const [name = ''] = process.argv.splice(2, 1);
const bench = benches[name];
if (bench) {
  await bench();
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 64;
}

export {};

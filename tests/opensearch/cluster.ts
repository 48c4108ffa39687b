// A real OpenSearch for the tests: the one that OPENSEARCH_URL names, else three nodes started here, else none.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';

export interface Cluster {
  /** The address of a node. */
  readonly url: string;
  /** What stops and starts nodes, and the addresses of all; absent for a cluster that is not ours. */
  readonly nodes?: Nodes;
  readonly stop: () => Promise<void>;
}

/** Node k, from 1, is stopped by `POST control/stop/k` and started again by `POST control/start/k`. */
export interface Nodes {
  readonly control: string;
  readonly urls: readonly string[];
}

const NODES = 3;
/** How long the nodes may take to find one another, in milliseconds. */
const PATIENCE = 180_000;

/** Undefined, and the reason in one line, where there is neither a cluster nor what starts one. */
export async function startCluster(say: (line: string) => void): Promise<Cluster | undefined> {
  const given = process.env['OPENSEARCH_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  const jars = classPath(say);
  if (jars === undefined) return undefined;
  const data = mkdtempSync(join(tmpdir(), 'opensearch-'));
  const port = await freePorts();
  const control = await freePort();
  const options = [data, NODES, port, `wayfinder-${port}`, control].map(String);
  const java = spawn('java', ['-Xms512m', '-Xmx1g', '-cp', jars, 'tests/opensearch/Nodes.java', ...options], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => java.once('exit', resolve));
  const urls = Array.from({ length: NODES }, (_, k) => `http://127.0.0.1:${port + 1 + k}`);
  const url = urls[0] ?? '';
  const nodes = { control: `http://127.0.0.1:${control}`, urls };
  const stop = async () => {
    java.kill('SIGKILL');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  if (await isUp(url, java)) return { url, nodes, stop };
  await stop();
  say('OpenSearch was not tested: its nodes did not find one another.');
  return undefined;
}

/** The jars, brought by Maven the first time. */
function classPath(say: (line: string) => void): string | undefined {
  const folder = join(tmpdir(), 'wayfinder-opensearch');
  const file = join(folder, 'class-path.txt');
  try {
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      execFileSync(
        'mvn',
        [
          '-q',
          '-B',
          '-f',
          'tests/opensearch/pom.xml',
          'dependency:build-classpath',
          `-Dmdep.outputFile=${file}`,
        ],
        { stdio: 'ignore' },
      );
    }
    execFileSync('javac', ['-version'], { stdio: 'ignore' });
    return readFileSync(file, 'utf8').trim();
  } catch {
    say('OpenSearch was not tested: set OPENSEARCH_URL, or install a JDK from 11 on and Maven.');
    return undefined;
  }
}

/** The runner takes no port above 9299; node k listens k ports above the first. */
async function freePorts(): Promise<number> {
  for (let first = 9_200; first + NODES < 9_300; first += NODES + 1) {
    const ports = Array.from({ length: NODES }, (_, k) => first + 1 + k);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No ports from 9200 to 9299 are free.');
}

/** Any port. */
async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function isUp(url: string, java: ChildProcess): Promise<boolean> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && java.exitCode === null) {
    const health = await fetch(`${url}/_cluster/health`).then(
      async (answer) => (await answer.json()) as { number_of_nodes?: number; status?: string },
      () => undefined,
    );
    if (health?.number_of_nodes === NODES && health.status === 'green') return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

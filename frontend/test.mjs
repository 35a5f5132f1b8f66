// Runs the tests of the scripts: `node frontend/test.mjs [outDir]`, called by Maven in its test phase.
//
// Every tests/*.test.ts is checked and bundled by the same TypeScript and esbuild that make the pages, then run by Node's own test
// runner. What needs a browser is tested from Java; here are the modules that only calculate.

import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = resolve(process.argv[2] ?? join(here, '../target/frontend-tests'));
const tests = (await readdir(join(here, 'tests'))).filter((name) => name.endsWith('.test.ts'));

await rm(outDir, { recursive: true, force: true });
await Promise.all([
    run([join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', join(here, 'tests')]),
    build({
        absWorkingDir: here,
        entryPoints: tests.map((name) => `tests/${name}`),
        outdir: outDir,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: 'inline',
        logLevel: 'warning',
    }),
]);
await run(['--enable-source-maps', '--test', '--test-reporter=dot', ...tests.map((name) => join(outDir, name.replace(/\.ts$/, '.mjs')))]);

function run(args) {
    return new Promise((done) => {
        const child = spawn(process.execPath, args, { cwd: here, stdio: 'inherit' });
        child.on('exit', (code) => {
            if (code !== 0) process.exit(code ?? 1);
            done();
        });
    });
}

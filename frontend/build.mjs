// Builds scripts and styles: `node frontend/build.mjs <outDir>`, called by Maven on every build.
//
// Writes <outDir>/<name>-<hash>.<ext> and <outDir>/manifest.json (logical name → hashed name), which is what
// `@assets.url('app.css')` reads. Text files also get .gz and .br beside them, so that the server never compresses
// them per request. Nothing happens when no input has changed since the last run into the same directory.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const outDir = resolve(process.argv[2] ?? join(root, 'target/classes/static/assets'));
// read by the server, never by a browser
const formulas = join(outDir, '../../app/gradient/content/temml.js');
const grammar = join(outDir, '../../app/gradient/exercise/answers.js');
const started = performance.now();

await installWhenTheLockChanged();
const fingerprint = await fingerprintOfInputs();
const stamp = join(outDir, '.fingerprint');
if (existsSync(join(outDir, 'manifest.json')) && existsSync(formulas) && existsSync(grammar) && (await readOr(stamp, '')) === fingerprint) {
    process.exit(0);
}

const { checkContrast } = await import('./contrast.mjs');
await checkContrast(join(here, 'styles/tokens.css'));
const chartJsVersion = await versionOfChartJs();
const [, manifest] = await Promise.all([checkTypes(), bundle(chartJsVersion), lowerTemml(), lowerGrammar()]);
await writeFile(join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
await compress(Object.values(manifest).concat(await chunksIn(outDir)));
await writeFile(stamp, fingerprint);
console.log(`frontend: ${Object.keys(manifest).length} assets in ${Math.round(performance.now() - started)} ms`);

/** `npm ci` costs seconds, so it runs only when node_modules was made from another lock. */
async function installWhenTheLockChanged() {
    const lock = sha(await readFile(join(here, 'package-lock.json')));
    const mark = join(here, 'node_modules/.lock-hash');
    if ((await readOr(mark, '')) === lock) return;
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    await writeFile(mark, lock);
}

async function fingerprintOfInputs() {
    const hash = createHash('sha256');
    const files = [join(root, 'pom.xml')];
    for (const name of ['package-lock.json', 'build.mjs', 'contrast.mjs', 'tsconfig.json']) files.push(join(here, name));
    for (const folder of ['scripts', 'styles', 'fonts', 'icons']) files.push(...(await filesUnder(join(here, folder))));
    for (const file of files.sort()) hash.update(relative(root, file)).update('\0').update(await readFile(file));
    return hash.digest('hex');
}

/** Chart.js comes from its webjar: the version is the pom's, and the types that the scripts are checked with must be the same. */
async function versionOfChartJs() {
    const pom = await readFile(join(root, 'pom.xml'), 'utf8');
    const version = /<chartjs\.version>([^<]+)</.exec(pom)?.[1];
    if (!version) throw new Error('pom.xml names no chartjs.version');
    const types = JSON.parse(await readFile(join(here, 'node_modules/chart.js/package.json'), 'utf8')).version;
    if (types !== version) throw new Error(`chart.js: the webjar is ${version}, the types in package.json are ${types}`);
    return version;
}

function checkTypes() {
    return run(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', here]);
}

async function bundle(chartJsVersion) {
    const { build } = await import('esbuild');
    await rm(outDir, { recursive: true, force: true });
    await mkdir(outDir, { recursive: true });
    const common = {
        absWorkingDir: here,
        outdir: outDir,
        bundle: true,
        minify: true,
        metafile: true,
        logLevel: 'warning',
        legalComments: 'none',
        entryNames: '[name]-[hash]',
        assetNames: '[name]-[hash]',
        chunkNames: 'chunk-[name]-[hash]',
        target: ['chrome120', 'firefox121', 'safari17.4'],
        loader: { '.woff2': 'file', '.svg': 'file' },
    };
    const results = await Promise.all([
        build({
            ...common,
            entryPoints: ['scripts/app.ts'],
            format: 'esm',
            splitting: true,
            define: { CHART_JS_VERSION: JSON.stringify(chartJsVersion) },
        }),
        // runs before the first paint, so it is no module
        build({ ...common, entryPoints: ['scripts/early.ts'], format: 'iife' }),
        build({ ...common, entryPoints: ['styles/app.css', 'icons/icons.svg'], loader: { ...common.loader, '.svg': 'copy' } }),
    ]);
    const manifest = {};
    for (const { metafile } of results) {
        for (const [output, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
            const source = entryPoint ?? (extname(output) === '.woff2' ? Object.keys(inputs)[0] : undefined);
            if (source) manifest[logicalName(source)] = basename(output);
        }
    }
    return Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)));
}

/** Temml turns formulas into MathML on the server, in Rhino, which knows no classes: TypeScript lowers it, esbuild makes it quick to load. */
async function lowerTemml() {
    const { transform } = await import('esbuild');
    const outputText = await lowered(await readFile(join(here, 'node_modules/temml/dist/temml.js'), 'utf8'));
    // syntax stays: joined into one comma expression, hundreds of statements overflow the stack of Rhino's compiler
    const { code } = await transform(outputText, { minifyWhitespace: true, minifyIdentifiers: true, target: 'es5', charset: 'utf8' });
    await mkdir(dirname(formulas), { recursive: true });
    await writeFile(formulas, code);
}

/** The grammar of answers reads on the server what it reads in the browser: the same file, in Rhino as well. */
async function lowerGrammar() {
    const { build } = await import('esbuild');
    const result = await build({
        absWorkingDir: here,
        entryPoints: ['scripts/answers/server.ts'],
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'answers',
        target: 'es2019',
        charset: 'utf8',
        logLevel: 'warning',
    });
    await mkdir(dirname(grammar), { recursive: true });
    await writeFile(grammar, await lowered(result.outputFiles[0].text));
}

async function lowered(source) {
    const { default: ts } = await import('typescript');
    return ts.transpileModule(source, {
        compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.None, downlevelIteration: true },
    }).outputText;
}

function logicalName(source) {
    return basename(source).replace(/\.ts$/, '.js');
}

async function chunksIn(folder) {
    return (await readdir(folder)).filter((name) => name.startsWith('chunk-'));
}

async function compress(names) {
    const texts = names.filter((name) => /\.(js|css|svg)$/.test(name));
    await Promise.all(
        texts.map(async (name) => {
            const bytes = await readFile(join(outDir, name));
            const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
            await writeFile(join(outDir, name + '.br'), await promisify(brotliCompress)(bytes, { params }));
            await writeFile(join(outDir, name + '.gz'), await promisify(gzip)(bytes, { level: 9 }));
        }),
    );
}

function run(command, args) {
    return new Promise((done, failed) => {
        const windows = process.platform === 'win32' && command === 'npm';
        const child = spawn(command, args, { cwd: here, stdio: 'inherit', shell: windows });
        child.on('error', failed);
        child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${basename(command)} ended with ${code}`))));
    });
}

async function filesUnder(folder) {
    if (!existsSync(folder)) return [];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function readOr(file, otherwise) {
    return existsSync(file) ? readFile(file, 'utf8') : otherwise;
}

function sha(bytes) {
    return createHash('sha256').update(bytes).digest('hex');
}

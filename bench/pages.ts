import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, preview, type InlineConfig, type Plugin } from 'vite'
import { elementsModule, mapModule } from './elements'
import { CAMPS, campsRoot, madeUpRoot, type Size } from './madeUpRoot'

const ARTICLE = 'graph-data/minsk-2020-08-16'

/** A page that is measured, built and served. */
export interface Served {
  readonly address: string
  readonly folder: string
  readonly close: () => Promise<void>
}

async function serve(name: string, config: InlineConfig): Promise<Served> {
  const folder = resolve('build/bench', name)
  await build({ ...config, logLevel: 'error', build: { ...config.build, outDir: folder, emptyOutDir: true } })
  const server = await preview({
    ...(config.root === undefined ? {} : { root: config.root }),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error(`the page “${name}” could not be served`)
  return { address, folder, close: () => server.close() }
}

/** The page as it ships. */
export const servePage = (): Promise<Served> => serve('page', {})

/** The same page about a made-up article. */
export const serveMadeUp = (size: Size): Promise<Served> =>
  serve(size.name, { root: madeUpRoot(size), resolve: { preserveSymlinks: true } })

/** The same page about 2,000 nodes and 6,000 lines. */
export const serveCamps = (): Promise<Served> =>
  serve('camps', { root: campsRoot(), resolve: { preserveSymlinks: true } })

/** The same page drawn by its script alone, with Cytoscape in its entry chunk. */
export const serveEager = (): Promise<Served> => {
  const eager: Plugin = {
    name: 'cytoscape-in-the-entry',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/src/app/main.ts') ? `import '../canvas/mount'\n${code}` : undefined,
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/(<div id="standpoint") data-made>.*(<\/div>\s*<noscript)/s, '$1>$2'),
    },
  }
  return serve('eager', { plugins: [eager] })
}

/** A bare page that draws the same elements with Cytoscape, loaded lazily. */
export const serveBare = (): Promise<Served> => {
  const files = Object.fromEntries(
    readdirSync(ARTICLE)
      .filter((name) => /\.(txt|json)$/.test(name))
      .map((name) => [name, readFileSync(join(ARTICLE, name), 'utf8')]),
  )
  return serveBaseline('bare', 'virtual:elements', () => elementsModule(files))
}

/** A bare page that draws 2,000 nodes and 6,000 lines with Cytoscape's default options. */
export const serveBareMap = (): Promise<Served> =>
  serveBaseline('bareMap', 'virtual:map', () => mapModule(CAMPS))

/** A page in a folder of `bench/`, with a module that is made here. */
function serveBaseline(folder: string, id: string, source: () => string): Promise<Served> {
  const made: Plugin = {
    name: 'made',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) => (asked === `\0${id}` ? source() : undefined),
  }
  return serve(folder, {
    root: resolve('bench', folder),
    configFile: false,
    base: './',
    plugins: [made],
    build: { target: 'es2022' },
  })
}

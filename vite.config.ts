import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, runnerImport, type Plugin } from 'vite'
import type * as Sentences from './src/text/sentences'

/** Content security policy of the built page. The hash is of the one inline style that Cytoscape adds. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types standpoint',
].join('; ')

/** Writes the policy into index.html when building; the dev server needs inline styles and has none. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      },
    ],
  }
}

/** Has the browser fetch the first article's files beside the script that asks for them. */
function preloadArticle(): Plugin {
  return {
    name: 'preload-article',
    apply: 'build',
    transformIndexHtml: (_html, { bundle }) => {
      const files = Object.values(bundle ?? {}).flatMap((output) =>
        output.type === 'asset'
          ? output.originalFileNames.map((source) => ({
              folder: source.split('/').at(-2),
              href: output.fileName,
              source,
            }))
          : [],
      )
      const articles = files.filter(({ source }) => source.startsWith('graph-data/'))
      return articles
        .filter(({ folder }) => folder === articles[0]?.folder)
        .map(({ href }) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: `./${href}` },
        }))
    },
  }
}

/** The sentences of the bundled texts, so that a page need not find them while it starts. */
export function segmentedTexts(): Plugin {
  const name = 'virtual:segmented'
  const folder = (...path: string[]) => ['graph-data', ...path].join('/')
  const textsOf = (article: string, segment: typeof Sentences.segment) =>
    Object.fromEntries(
      readdirSync(folder(article))
        .filter((file) => file.endsWith('.txt'))
        .map((file) => [file, segment(readFileSync(folder(article, file), 'utf8'))]),
    )
  return {
    name: 'segmented-texts',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined
      const { module } = await runnerImport<typeof Sentences>('./src/text/sentences.ts')
      const articles = readdirSync(folder(), { withFileTypes: true }).filter((entry) => entry.isDirectory())
      const segmented = Object.fromEntries(
        articles.map((entry) => [entry.name, textsOf(entry.name, module.segment)]),
      )
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(segmented))})`
    },
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [contentSecurityPolicy(), preloadArticle(), segmentedTexts()],
  worker: { format: 'es' },
  optimizeDeps: { entries: ['index.html'] },
  build: isSsrBuild
    ? { outDir: 'build/cli', copyPublicDir: false, target: 'node20' }
    : {
        outDir: 'dist',
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // What the first picture needs in one file, which packs better than many.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
      },
}))

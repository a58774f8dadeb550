import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { runnerImport, type Plugin } from 'vite'
import type * as BeforePaint from '../src/app/beforePaint'
import type * as Prerender from '../src/app/prerender'
import type * as Sentences from '../src/text/sentences'

const FOLDER = 'graph-data'

const articles = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const filesOf = (article: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(`${FOLDER}/${article}`)
      .filter((file) => /\.(txt|json)$/.test(file))
      .map((file) => [file, readFileSync(`${FOLDER}/${article}/${file}`, 'utf8')]),
  )

async function segmentedOf(article: string) {
  const { module } = await runnerImport<typeof Sentences>('./src/text/sentences.ts')
  return Object.fromEntries(
    Object.entries(filesOf(article)).flatMap(([file, text]) =>
      file.endsWith('.txt') ? [[file, module.segment(text)]] : [],
    ),
  )
}

/** Has the browser fetch the first article's files beside the script that asks for them. */
export function preloadArticle(): Plugin {
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
      const preloaded = files.filter(({ source }) => source.startsWith('graph-data/'))
      return preloaded
        .filter(({ folder }) => folder === preloaded[0]?.folder)
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
  return {
    name: 'segmented-texts',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined
      const segmented: Record<string, Awaited<ReturnType<typeof segmentedOf>>> = {}
      for (const article of articles()) segmented[article] = await segmentedOf(article)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(segmented))})`
    },
  }
}

/** Puts the first article and its graph into the page as they are seen before any script runs. */
export function prerenderArticle(): Plugin {
  let page = ''
  let script = ''
  return {
    name: 'prerender-article',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async buildStart() {
      const [article] = articles()
      if (article === undefined) return
      const { module } = await runnerImport<typeof Prerender>('./src/app/prerender.ts')
      page = module.prerender({ files: filesOf(article), segmented: await segmentedOf(article) }, (svg) => {
        const hash = createHash('sha256').update(svg).digest('hex').slice(0, 8)
        const fileName = `assets/graph-${hash}.svg`
        this.emitFile({ type: 'asset', fileName, source: svg })
        return `./${fileName}`
      })
      const early = await runnerImport<typeof BeforePaint>('./src/app/beforePaint.ts')
      script = `(${early.module.beforePaint.toString()})()`
    },
    transformIndexHtml: (html) =>
      html
        .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    <script>${script}</script>`)
        .replace('<div id="standpoint">', (root) => root.replace('>', ` data-made>${page}`)),
  }
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { segmentedTexts } from './scripts/articlePlugins.ts'

/** The page as one file, which a double click opens without a server and without network. */
const [article = ''] = readdirSync('graph-data').filter((name) =>
  existsSync(`graph-data/${name}/coding.json`),
)
const FILE = `standpoint-${article.replace(/-\d{4}-\d{2}-\d{2}$/, '')}.html`

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** As the policy of the page in a folder, but that its parts are inside; the second style is the one that Cytoscape adds. */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${sha256(script)} 'wasm-unsafe-eval'`,
    `style-src ${sha256(style)} 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='`,
    'img-src blob: data:',
    'connect-src data:',
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types standpoint',
  ].join('; ')

/** The WebAssembly solver stays out, it alone is larger than all the rest; where it would be used the page says so. */
const withoutSolver = (): Plugin => ({
  name: 'without-solver',
  enforce: 'pre',
  resolveId: (id) => (/^highs($|\/)/.test(id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0highs') ? "export default ''" : undefined),
})

/** Puts scripts, styles and workers into the page. */
const oneFile = (): Plugin => ({
  name: 'one-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const outputs = Object.values(bundle)
      const page = outputs.find(({ fileName }) => fileName === 'index.html')
      const [entry, ...others] = outputs.filter((output) => output.type === 'chunk')
      if (page?.type !== 'asset' || !entry || others.length > 0)
        throw new Error(
          `one page and one script are put into one file, not ${outputs.map(({ fileName }) => fileName).join(', ')}`,
        )
      const textOf = (output: (typeof outputs)[number]) =>
        output.type === 'chunk' ? output.code : Buffer.from(output.source).toString()
      let script = entry.code
      for (const worker of outputs.filter(
        ({ fileName, type }) => type === 'asset' && fileName.endsWith('.js'),
      )) {
        const address = JSON.stringify(`data:text/javascript,${encodeURIComponent(textOf(worker))}`)
        const name = worker.fileName.split('/').at(-1)?.replaceAll('.', '\\.') ?? ''
        const before = script
        script = script.replace(new RegExp(`(["'\`])[^"'\`]*${name}\\1`, 'g'), () => address)
        if (script === before) throw new Error(`nothing in the page starts the worker ${worker.fileName}`)
      }
      script = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
      const style = outputs
        .filter(({ fileName }) => fileName.endsWith('.css'))
        .map(textOf)
        .join('\n')
      const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync('public/icon.svg', 'utf8'))}`
      const html = textOf(page)
        .replace(/<script type="module"[^>]*><\/script>/, '')
        .replace(/<link rel="stylesheet"[^>]*>/, '')
        .replace('./icon.svg', () => icon)
        .replace(
          '<meta charset="utf-8" />',
          (charset) =>
            `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />`,
        )
        .replace('</head>', () => `<style>${style}</style>\n  </head>`)
        .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`)
      for (const { fileName } of outputs) delete bundle[fileName]
      this.emitFile({ type: 'asset', fileName: FILE, source: html })
    },
  },
})

export default defineConfig({
  mode: 'one-file',
  base: './',
  plugins: [segmentedTexts(), withoutSolver(), oneFile()],
  worker: {
    format: 'es',
    plugins: () => [withoutSolver()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: () => true,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})

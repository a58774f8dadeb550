import { createHash } from 'node:crypto'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { preloadArticle, prerenderArticle, segmentedTexts } from './scripts/articlePlugins.ts'

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Content security policy of the built page. The hash is of the one inline style that Cytoscape adds. */
const policyFor = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(sha256).join(' ')}`,
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
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script)
        return [
          {
            tag: 'meta',
            injectTo: 'head-prepend',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(scripts) },
          },
        ]
      },
    },
  }
}

/**
 * What the browser is told to fetch along with a part that is loaded on demand: of what draws the first picture all, of
 * other parts the styles alone, since their scripts name what they need. The list of it stands in the first script.
 */
const fetchedAlong = (part: string, needed: string[]): string[] =>
  /\b(?:picture|mount)-/.test(part) ? needed : needed.filter((name) => name.endsWith('.css'))

/** Parts that are loaded one after the other, each with all that it needs and the ones before it lack. */
const PARTS = [
  ['index', '/index.html'],
  ['picture', '/src/app/picture.ts'],
  ['mount', '/src/canvas/mount.ts'],
] as const

/**
 * Puts a module into the first part that needs it, so that each part is one file. What is needed to draw and elsewhere
 * too is a file of its own: where no graph can be drawn, the rest of the page goes on.
 */
function parts(): Rolldown.CodeSplittingOptions {
  const found = new Map<string, ReadonlySet<string>>()
  /** Modules that are loaded by themselves and bring a module along. */
  const bringersOf = (id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> => {
    const known = found.get(id)
    if (known) return known
    const [bringers, seen, open] = [new Set<string>(), new Set([id]), [id]]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const info = context.getModuleInfo(at)
      if (info?.isEntry || (info?.dynamicImporters.length ?? 0) > 0) bringers.add(at)
      for (const importer of info?.importers ?? []) {
        if (seen.has(importer)) continue
        seen.add(importer)
        open.push(importer)
      }
    }
    found.set(id, bringers)
    return bringers
  }
  const nameOf = (id: string, context: Rolldown.ChunkingContext): string | null => {
    const bringers = [...bringersOf(id, context)]
    const needing = PARTS.filter(([, module]) => bringers.some((bringer) => bringer.endsWith(module)))
    const [first] = needing
    if (!first) return null
    return first[0] !== 'index' && bringers.length > needing.length ? 'shared' : first[0]
  }
  // In this order, since a group takes along what its modules need.
  const names = ['index', 'shared', 'picture', 'mount']
  return {
    groups: names.map((name, at) => ({
      name: (id, context) => (nameOf(id, context) === name ? name : null),
      priority: names.length - at,
    })),
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [preloadArticle(), segmentedTexts(), prerenderArticle(), contentSecurityPolicy()],
  worker: { format: 'es' },
  optimizeDeps: { entries: ['index.html'] },
  build: isSsrBuild
    ? { outDir: 'build/cli', copyPublicDir: false, target: 'node20' }
    : {
        outDir: 'dist',
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false, resolveDependencies: fetchedAlong },
        rolldownOptions: { output: { codeSplitting: parts() } },
      },
}))

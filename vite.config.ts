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

/** Parts that are loaded one after the other, each with all that it needs and the ones before it lack. */
const PARTS = ['app/main.ts', 'app/picture.ts', 'canvas/mount.ts'] as const

/** Puts a module into the first part that needs it, so that each part is one file. */
function parts(): Rolldown.CodeSplittingOptions {
  const known = new Map<string, boolean>()
  const isNeeded = (
    id: string,
    part: string,
    context: Rolldown.ChunkingContext,
    seen = new Set<string>(),
  ): boolean => {
    if (id.endsWith(`/src/${part}`)) return true
    if (seen.has(id)) return false
    seen.add(id)
    return (
      context.getModuleInfo(id)?.importers.some((importer) => needs(importer, part, context, seen)) ?? false
    )
  }
  const needs: typeof isNeeded = (id, part, context, seen) => {
    const key = `${part} ${id}`
    const found = known.get(key) ?? isNeeded(id, part, context, seen)
    if (found) known.set(key, found)
    return found
  }
  return {
    groups: PARTS.map((part, at) => ({
      name: (id, context) => (needs(id, part, context) ? part.replace(/^.*\/|\.ts$/g, '') : null),
      priority: PARTS.length - at,
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
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: parts() } },
      },
}))

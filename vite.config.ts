import { defineConfig, type Plugin } from 'vite'

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

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [contentSecurityPolicy()],
  worker: { format: 'es' },
  build: isSsrBuild
    ? { outDir: 'build/cli', copyPublicDir: false, target: 'node20' }
    : { outDir: 'dist', target: 'es2022', sourcemap: false },
}))

import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  publicDir: 'portal/public',
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  optimizeDeps: { include: ['use-intl', 'use-intl/core', 'react-aria-components', '@visx/scale', '@visx/shape'] },
  ssr: { noExternal: ['gql.tada', '@0no-co/graphql.web'] },
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-TW', 'zh-CN'] }), enforce: 'pre' },
    tailwindcss(),
    remix({
      appDirectory: 'portal',
      buildDirectory: 'build',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
  ],
});

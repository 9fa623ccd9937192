import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm start` answers while the web app is being developed with `vite`. */
const server = process.env.ATTUNE_URL ?? 'http://127.0.0.1:7300'

/** What every page needs; kept in one file that stays in the browser's cache when pages change. */
const neededByEveryPage = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next)\//

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0, // data: addresses would need a wider Content-Security-Policy
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'vendor', test: neededByEveryPage }] } },
    },
  },
  server: { proxy: { '/api': server, '/v1': server, '/openapi.json': server } },
})

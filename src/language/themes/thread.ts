import { parentPort, workerData } from 'node:worker_threads'
import { stepBack } from '../engine/background.ts'
import { discoverThemes } from './discover.ts'
import { freshThemes } from './fresh.ts'
import type { Asked } from './in-a-thread.ts'

stepBack()
const asked = workerData as Asked
parentPort?.postMessage(
  asked.kind === 'fresh' ? freshThemes(asked) : discoverThemes(asked.texts, asked.vectors, asked.options),
)

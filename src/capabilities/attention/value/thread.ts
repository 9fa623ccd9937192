import { parentPort, workerData } from 'node:worker_threads'
import { stepBack } from '../../../language/engine/background.ts'
import type { Asked } from './apart.ts'
import { learnWorth, worthOf } from './worth.ts'

stepBack()
const asked = workerData as Asked
parentPort?.postMessage(
  asked.kind === 'learn' ? learnWorth(asked.learning) : worthOf(asked.learning, asked.learned),
)

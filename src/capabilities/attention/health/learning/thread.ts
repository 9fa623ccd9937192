import { parentPort, workerData } from 'node:worker_threads'
import { stepBack } from '../../../../language/engine/background.ts'
import { type Learning, workOut } from './work-out.ts'

stepBack()
parentPort?.postMessage(workOut(workerData as Learning))

import { parentPort, workerData } from 'node:worker_threads'
import { type Learning, workOut } from './work-out.ts'

parentPort?.postMessage(workOut(workerData as Learning))

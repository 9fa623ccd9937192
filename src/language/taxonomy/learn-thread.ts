import { parentPort, workerData } from 'node:worker_threads'
import { stepBack } from '../engine/background.ts'
import { type Learning, learnTopics } from './learn.ts'
import type { Told } from './learn-apart.ts'

stepBack()
const tell = (told: Told) => parentPort?.postMessage(told)
const onProgress = (progress: number) => tell({ progress })
tell({ learned: learnTopics({ ...(workerData as Learning), onProgress }) })

import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'
import { aging, personal } from './words/personal.ts'

export {
  type ChannelAfter,
  type ChannelPart,
  channelAnswers,
  channelParts,
  channelTimes,
} from './questions/by-channel.ts'
export { showQuestions } from './questions/report.ts'
export { createWordsKeeper } from './words/keeper.ts'

/** The tables are known before anything is kept. */
const migrations = new URL('./migrations/', import.meta.url)
const factsMigrations = new URL('./facts-migrations/', import.meta.url)

/** Threads of messages, and what became of what was asked in them. */
export const conversations: Capability = {
  name: 'conversations',
  routes,
  jobs,
  migrations,
  factsMigrations,
  personal,
  aging,
}

import type { Context } from '../../../platform/context.ts'
import type { WordsKeeper } from '../../ingestion/index.ts'
import { removeOutcomesOfImport } from '../following/facts.ts'
import { saveMessages } from './store.ts'

/** Keeps what is written in conversations beside the facts, which hold it masked. */
export function createWordsKeeper(context: Context): WordsKeeper {
  return {
    keep: (written) => saveMessages(context, written),
    async takeBack(importId) {
      await context.db.deleteFrom('messages').where('import_id', '=', importId).execute()
      await removeOutcomesOfImport(context, importId)
      await context.enqueue('conversations.follow', { from: 'the beginning' })
    },
  }
}

import { answer } from '../../platform/http/endpoint.ts'
import { showReading } from './annotating/progress.ts'
import * as contract from './contract.ts'
import { correctComment, withdrawCorrection } from './corrections/correct.ts'
import { showLanguageModel, summarise } from './language-model/summary.ts'
import { signalRoutes } from './signals/routes.ts'
import { themeRoutes } from './themes/routes.ts'
import { topicRoutes } from './topics/routes.ts'
import { listComments } from './voice/comments.ts'
import { showInTheirWords } from './voice/in-their-words.ts'
import { showComment } from './voice/one.ts'
import { listViews, removeView, saveView } from './voice/views.ts'
import { showVoice } from './voice/voice.ts'

export const routes = [
  ...themeRoutes,
  answer(contract.showVoice, showVoice),
  answer(contract.listComments, listComments),
  answer(contract.showInTheirWords, showInTheirWords),
  answer(contract.showReading, showReading),
  answer(contract.summariseComments, summarise),
  answer(contract.showLanguageModel, showLanguageModel),
  answer(contract.listViews, listViews),
  answer(contract.saveView, saveView),
  answer(contract.removeView, removeView),
  answer(contract.showComment, showComment),
  answer(contract.correctComment, correctComment),
  answer(contract.withdrawCorrection, withdrawCorrection),
  ...signalRoutes,
  ...topicRoutes,
]
